package workbench.analysis.slice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Samples;
import workbench.statistics.Comparison;
import workbench.statistics.Family;
import workbench.statistics.Looks;
import workbench.statistics.Margin;
import workbench.statistics.Verdict;

/**
 * The check of the instrument: a cell against itself, measured a second time under another name. It is not a member of
 * the slice's family, and has no rank.
 *
 * @param name what the cell is called
 * @param comparison the twin against the cell: time of the twin / time of the cell
 */
public record Twin(String name, Comparison comparison) {

    /** The twin of a cell; empty if there is none, or if either side failed. */
    static Optional<Twin> of(Measurement one, Looks looks, Margin margin) {
        var failed = one.forks().twin().stream().anyMatch(fork -> fork.failure() != null);
        var twin = Samples.of(one.forks().twin());
        if (failed || twin.size() == 0 || one.sample().size() == 0) {
            return Optional.empty();
        }
        var family = Family.of(List.of(twin, one.sample()), Set.of(), looks, margin);
        return Optional.of(new Twin(one.name(), family.comparison(0, 1)));
    }

    /** Whether it is a false alarm: a difference between two identical copies. */
    public boolean alarm() {
        return comparison.verdict() == Verdict.WIN || comparison.verdict() == Verdict.LEAN;
    }
}
