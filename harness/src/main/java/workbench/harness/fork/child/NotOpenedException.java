package workbench.harness.fork.child;

import java.io.Serial;

/** A workload or a strategy that could not be opened. */
final class NotOpenedException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    NotOpenedException(String what, Throwable cause) {
        super(what + " could not be opened: " + FailureClassifier.text(cause), cause);
    }
}
