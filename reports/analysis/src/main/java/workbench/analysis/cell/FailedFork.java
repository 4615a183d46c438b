package workbench.analysis.cell;

import java.util.Optional;
import workbench.results.Failure;

/**
 * A fork that failed.
 *
 * @param round its round, from 1
 * @param failure what happened, by its own account; empty if it measured, but its results differ from those of the
 *     other cells of its workload
 * @param log the file that holds what it printed, relative to the run's folder
 */
public record FailedFork(int round, Optional<Failure> failure, String log) {

    /** What happened. */
    public Failure.Kind kind() {
        return failure.map(Failure::kind).orElse(Failure.Kind.WRONG_RESULT);
    }
}
