package workbench.analysis.compare;

import java.util.Comparator;
import java.util.List;
import workbench.analysis.cell.Measurement;

/**
 * The cells of two runs, side by side. What could not run on a side is not there.
 *
 * @param pairs those that both have, in the order of the later run
 * @param onlyBase those that only the earlier run has
 * @param onlyNow those that only the later one has
 */
public record CellPairs(List<CellPair> pairs, List<Measurement> onlyBase, List<Measurement> onlyNow) {

    public CellPairs {
        pairs = List.copyOf(pairs);
        onlyBase = List.copyOf(onlyBase);
        onlyNow = List.copyOf(onlyNow);
    }

    /** Pairs the cells of an earlier run with those of a later one. */
    static CellPairs of(List<Measurement> base, List<Measurement> now) {
        var matching = new CellMatching(base, now);
        return new CellPairs(
                matching.pairs().stream()
                        .sorted(Comparator.comparingInt(pair -> now.indexOf(pair.now())))
                        .toList(),
                matching.base(),
                matching.now());
    }
}
