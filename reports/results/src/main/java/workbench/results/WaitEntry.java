package workbench.results;

import java.time.Instant;
import java.util.Objects;

/**
 * A wait for a quiet moment before a fork.
 *
 * @param at when it began
 * @param cell the id of the cell whose fork waited
 * @param round the round of that fork
 * @param nanos how long
 * @param busyShare the share of the processors that other programs used when it ended
 * @param quiet whether the machine had become quiet; if not, the wait had reached its bound
 */
public record WaitEntry(Instant at, String cell, int round, long nanos, double busyShare, boolean quiet)
        implements Entry {

    public WaitEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(cell);
    }
}
