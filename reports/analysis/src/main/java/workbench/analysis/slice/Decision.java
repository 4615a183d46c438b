package workbench.analysis.slice;

import java.util.List;
import java.util.Optional;
import workbench.results.Arena;
import workbench.results.Use;
import workbench.statistics.Comparison;

/**
 * Which strategy to use for a workload, and at which width. All cells of a workload do the same job, so their times compare across
 * widths and JVMs; those of another language have a decision of their own.
 *
 * @param arena the workload and the language
 * @param slices the slices of the arena, by width, at least one; of a single one, the verdict is the slice's
 * @param standings the places of all cells, those of fixed width once: the ranked ones by estimate, fastest first, then the others
 * @param verdict what was found
 * @param lead the comparison of the one with the lowest estimate with the next; empty if fewer than two are ranked
 * @param anyWidth what to use whatever the width; empty if no strategy has a bound at all widths, or there is only one width
 */
public record Decision(
        Arena arena,
        List<Slice> slices,
        List<Standing> standings,
        SliceVerdict verdict,
        Optional<Comparison> lead,
        Optional<AnyWidth> anyWidth) {

    /**
     * The strategy whose greatest regret over the widths is the least.
     *
     * @param name what it is called
     * @param from the least width
     * @param to the greatest
     * @param regret how much slower than the fastest it is at most, at each of these widths, as a ratio
     */
    public record AnyWidth(String name, int from, int to, double regret) {}

    /** The workload. */
    public Use workload() {
        return arena.workload();
    }

    /** Whether it compares cells of several slices. */
    public boolean acrossSlices() {
        return slices.size() > 1;
    }
}
