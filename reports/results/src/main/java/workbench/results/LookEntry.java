package workbench.results;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A look at the verdicts, at a number of forks that was fixed before the run.
 *
 * @param at when
 * @param round after which round
 * @param forks after how many forks of each cell
 * @param settled the ids of the cells that leave the later rounds, since each of their comparisons is decided or as precise
 *     as wanted
 */
public record LookEntry(Instant at, int round, int forks, List<String> settled) implements Entry {

    public LookEntry {
        Objects.requireNonNull(at);
        settled = List.copyOf(settled);
    }
}
