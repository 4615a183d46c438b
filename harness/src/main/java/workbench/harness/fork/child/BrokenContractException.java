package workbench.harness.fork.child;

import java.io.Serial;

/** An answer of a workload or a strategy that its contract does not allow; the message names method, answer and rule. */
final class BrokenContractException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    BrokenContractException(String message) {
        super(message);
    }
}
