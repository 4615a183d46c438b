package workbench.results;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * An interim check of the verdicts, at a number of forks fixed before the run.
 *
 * @param at when
 * @param round after which round
 * @param forks after how many forks of each cell
 * @param settled the ids of the cells that stop here, since each of their comparisons is decided or precise enough
 */
public record LookEntry(Instant at, int round, int forks, List<String> settled) implements Entry {

    public LookEntry {
        Objects.requireNonNull(at);
        settled = List.copyOf(settled);
    }
}
