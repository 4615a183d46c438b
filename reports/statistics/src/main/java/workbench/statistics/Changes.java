package workbench.statistics;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Cells before and after a change, each compared with itself. The chance that any of those that did not change is called slower is at
 * most alpha, and so for faster: the p-values are corrected for all cells (Holm), and a difference counts only as far as it exceeds
 * what the machine may have become slower or faster meanwhile. Half of alpha goes to the bound of that shift, and half to the cells. Cells
 * without a time keep their place. Immutable.
 */
public final class Changes {

    /** The chance with which {@link #detectable} differences are found. */
    public static final double POWER = 0.8;

    private final List<Comparison> comparisons;
    private final double doubt;

    private Changes(List<Comparison> comparisons, double doubt) {
        this.comparisons = List.copyOf(comparisons);
        this.doubt = doubt;
    }

    /**
     * Compares after a single look. Rounds of equal number have nothing in common.
     *
     * @param after the forks of each cell after the change; an empty sample for one that failed
     * @param before those before it, in the same order
     * @param alpha the chance of a false alarm to accept, such as 0.05; intervals are at level 1 - alpha
     * @param margin the difference that is taken not to matter
     * @param shift how much slower the machine was after the change
     */
    public static Changes of(List<Sample> after, List<Sample> before, double alpha, Margin margin, MachineShift shift) {
        if (after.size() != before.size()) {
            throw new IllegalArgumentException(
                    "%s cells after a change, %s before it".formatted(after.size(), before.size()));
        }
        var pairs = IntStream.range(0, after.size())
                .mapToObj(i -> Pair.of(new PreparedSample(after.get(i)), new PreparedSample(before.get(i)), false))
                .toList();
        var doubt = Math.log(shift.bound());
        return new Changes(LookComparisons.of(pairs, alpha, new Tolerance(margin, doubt)), doubt);
    }

    /**
     * The comparisons, in the order of the cells: time after / time before. Their intervals, too, are wider by the shift of the machine.
     */
    public List<Comparison> comparisons() {
        return comparisons;
    }

    /**
     * The least ratio of times, above 1, at which a cell would have been called slower with the chance {@link #POWER}, had it alone
     * become slower; for slower by more than a margin, multiply by that margin's ratio. Empty if it has too few forks for a verdict.
     */
    public OptionalDouble detectable(int cell) {
        var comparison = comparisons.get(cell);
        return comparison.judged()
                ? comparison.shift().stream()
                        .mapToDouble(shift -> Math.exp(doubt
                                + shift.reach(comparison.alpha() / (2 * comparisons.size()))
                                + shift.reach(1 - POWER)))
                        .findFirst()
                : OptionalDouble.empty();
    }

    /**
     * These changes where another analysis of the same cells agrees with them; where it does not, the comparison is inconclusive.
     *
     * @param warning what qualifies a comparison whose verdicts differ
     */
    public Changes confirmedBy(Changes other, Warning warning) {
        return new Changes(
                IntStream.range(0, comparisons.size())
                        .mapToObj(i -> comparisons.get(i).confirmedBy(other.comparisons.get(i), warning))
                        .toList(),
                doubt);
    }

    /** These changes, weakened where the machine was busy: no win, no tie. */
    public Changes onBusyMachine(IntPredicate busy) {
        return new Changes(
                IntStream.range(0, comparisons.size())
                        .mapToObj(i -> busy.test(i) ? comparisons.get(i).onBusyMachine() : comparisons.get(i))
                        .toList(),
                doubt);
    }
}
