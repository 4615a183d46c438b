package workbench.strategy;

import java.io.Serial;

/** Thrown to code that goes on working on a job that was stopped. */
public final class JobStoppedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** A job that was stopped. */
    public JobStoppedException() {
        super("the job was stopped");
    }
}
