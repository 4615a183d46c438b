package workbench.workload;

import java.io.Serial;

/** A result that is not the right one; the message says why. */
public final class WrongResultException extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    /**
     * Says what is wrong with the result.
     *
     * @param message the reason
     */
    public WrongResultException(String message) {
        super(message);
    }
}
