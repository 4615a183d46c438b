package workbench.strategy.hazelcast;

import java.io.Serial;

/** What happened on a member or to it; the message is for the user. */
final class MemberException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    MemberException(String message) {
        super(message);
    }
}
