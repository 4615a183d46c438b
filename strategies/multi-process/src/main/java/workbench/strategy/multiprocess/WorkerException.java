package workbench.strategy.multiprocess;

import java.io.Serial;

/** What happened in a worker or to it; the message is for the user. */
final class WorkerException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    WorkerException(String message) {
        super(message);
    }
}
