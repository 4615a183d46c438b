package workbench.statistics;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs of cells, each compared by itself, such as the old and the new version of the same code. The chance that any pair of equal
 * cells is called different is at most alpha, since the p-values are corrected for all pairs (Holm) as in a {@link Family}; a pair of
 * which a cell failed keeps its place. Immutable.
 */
public final class PairFamily {

    private final double alpha;
    private final Margin margin;
    private final List<Comparison> comparisons;

    private PairFamily(double alpha, Margin margin, List<Comparison> comparisons) {
        this.alpha = alpha;
        this.margin = margin;
        this.comparisons = List.copyOf(comparisons);
    }

    /**
     * Compares each pair.
     *
     * @param pairs those that the run began with
     * @param alpha the chance of a false alarm to accept, such as 0.05; intervals are at level 1 - alpha
     * @param margin the difference that is taken not to matter
     */
    public static PairFamily of(List<SamplePair> pairs, double alpha, Margin margin) {
        return new PairFamily(alpha, margin, LookComparisons.ofPairs(pairs, alpha, margin));
    }

    /** The comparison of each pair, in their order; its ratio is time of a / time of b. */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /**
     * This family where an analysis of the same cells with other forks agrees.
     *
     * @param pairs the other forks of each pair, in the same order
     * @param warning what qualifies a comparison whose verdicts differ; it becomes inconclusive
     */
    public PairFamily confirmedBy(List<SamplePair> pairs, Warning warning) {
        var others = of(pairs, alpha, margin).comparisons;
        return new PairFamily(
                alpha,
                margin,
                IntStream.range(0, comparisons.size())
                        .mapToObj(i -> comparisons.get(i).confirmedBy(others.get(i), warning))
                        .toList());
    }

    /** This family, weakened for a busy machine: no win, no tie. */
    public PairFamily onBusyMachine() {
        return new PairFamily(
                alpha,
                margin,
                comparisons.stream().map(Comparison::onBusyMachine).toList());
    }
}
