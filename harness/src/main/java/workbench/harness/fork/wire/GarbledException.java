package workbench.harness.fork.wire;

import java.io.IOException;
import java.io.Serial;

/** A fork said something on its channel that no fork says; the message goes on after "it". */
public final class GarbledException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    /** Says what it was, such as {@code sent a message of unknown type 88}. */
    public GarbledException(String what) {
        super(what);
    }
}
