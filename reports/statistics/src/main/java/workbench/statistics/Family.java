package workbench.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * The cells of a slice, each compared with every other. The chance that any comparison of equal cells is called
 * different is at most alpha, since the p-values are corrected for all k(k-1)/2 comparisons (Holm), separately for
 * "different", "beyond the margin" and "within the margin". Cells that failed or left early keep their place, so that
 * the number of comparisons stays what it was when the run began. Immutable.
 */
public final class Family {

    private final InterimAnalyses analyses;
    private final List<Sample> samples;
    private final List<Comparison> comparisons;

    private Family(InterimAnalyses analyses, List<Comparison> comparisons) {
        this.analyses = analyses;
        this.samples = analyses.valid();
        this.comparisons = List.copyOf(comparisons);
    }

    /**
     * The family of these samples after a single look.
     *
     * @param samples one for each cell; an empty one for a cell that failed
     * @param alpha the chance of a false alarm to accept, such as 0.05; intervals are at level 1 - alpha
     */
    public static Family of(List<Sample> samples, double alpha) {
        return of(samples, Looks.once(alpha));
    }

    /**
     * The family of these samples after the looks that were taken. Two cells are compared as they stood at the last look at
     * which both were in the run, at the level of that look.
     */
    public static Family of(List<Sample> samples, Looks looks) {
        return of(samples, Set.of(), looks);
    }

    /**
     * The family of these samples after the looks that were taken, where some cells failed on the way. A failed cell gets no
     * verdict; but what it measured before counts at the looks that came before, so that earlier verdicts remain valid.
     *
     * @param failed the places of the failed cells, whose samples hold the forks that came before the failure
     */
    public static Family of(List<Sample> samples, Set<Integer> failed, Looks looks) {
        var analyses = new InterimAnalyses(samples, failed, looks);
        return new Family(analyses, analyses.comparisons());
    }

    /** The samples, as given; those of failed cells are empty. */
    public List<Sample> samples() {
        return samples;
    }

    /** How many comparisons the p-values are corrected for. */
    public int comparisons() {
        return comparisons.size();
    }

    /** The comparison of two different cells, given by their places in {@link #samples}; its ratio is time of a / time of b. */
    public Comparison comparison(int a, int b) {
        if (a == b) {
            throw new IllegalArgumentException("a cell is not compared with itself: " + a);
        }
        return a < b
                ? comparisons.get(place(a, b, samples.size()))
                : comparisons.get(place(b, a, samples.size())).swapped();
    }

    /**
     * The rank interval of each sample (Al Mohamad, Goeman and van Zwet 2022). That of an empty sample spans all ranks.
     */
    public List<RankInterval> ranks() {
        return IntStream.range(0, samples.size())
                .mapToObj(i -> new RankInterval(1 + clearly(i, false), samples.size() - clearly(i, true)))
                .toList();
    }

    /**
     * Letters for a table: two cells share one unless they are different beyond doubt, and the fastest has an {@code a}; one
     * text for each sample, such as {@code ab}.
     */
    public List<String> letters() {
        var order = byEstimate();
        var letters = Letters.of(
                order.size(), (a, b) -> comparison(order.get(a), order.get(b)).different());
        return IntStream.range(0, order.size())
                .mapToObj(i -> letters.get(order.indexOf(i)))
                .toList();
    }

    /** The places of the samples from the fastest to the slowest; those without a value come last. */
    public List<Integer> byEstimate() {
        var values = samples.stream().mapToDouble(Estimates::value).toArray();
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .toList();
    }

    /**
     * Whether a cell may leave the run: each of its comparisons with cells that have not failed is a win or a tie, or as
     * precise as wanted. A cell without such comparisons stays.
     *
     * @param precision the relative half-width of an interval that is precise enough, such as 0.02; zero for none
     */
    public boolean settled(int cell, double precision) {
        var others = IntStream.range(0, samples.size())
                .filter(other -> other != cell && samples.get(other).size() > 0)
                .toArray();
        return others.length > 0
                && Arrays.stream(others)
                        .allMatch(other -> comparison(cell, other).settled(precision));
    }

    /**
     * This family where the other analysis of the same cells agrees; comparisons with different verdicts become inconclusive.
     *
     * @param warning what qualifies such a comparison
     */
    public Family confirmedBy(Family other, Warning warning) {
        return agreeing(other.comparisons, warning);
    }

    /**
     * This family where an analysis of the same cells with other forks agrees: for instance with those of a disturbed
     * round in place of its repetition, or without those that had no steady state. That analysis is made at the same
     * looks, with the rounds that each of them saw.
     *
     * @param forks the other forks of each cell, in the same order of cells
     * @param warning what qualifies a comparison whose verdicts differ; it becomes inconclusive
     */
    public Family confirmedBy(List<Sample> forks, Warning warning) {
        return forks.equals(samples) ? this : agreeing(analyses.comparisons(forks), warning);
    }

    private Family agreeing(List<Comparison> others, Warning warning) {
        return new Family(
                analyses,
                IntStream.range(0, comparisons.size())
                        .mapToObj(i -> comparisons.get(i).confirmedBy(others.get(i), warning))
                        .toList());
    }

    /** This family, weakened for a busy machine: no win, no tie. */
    public Family onBusyMachine() {
        return new Family(
                analyses, comparisons.stream().map(Comparison::onBusyMachine).toList());
    }

    /** How many cells are slower, or faster, than cell {@code i} beyond doubt. */
    private int clearly(int i, boolean slower) {
        return (int) IntStream.range(0, samples.size())
                .filter(other -> other != i)
                .mapToObj(other -> comparison(i, other))
                .filter(comparison -> comparison.different() && comparison.ratio() < 1 == slower)
                .count();
    }

    /** What {@code of} gives for each pair of places, in the order of {@link #place}. */
    static <T> List<T> pairs(int size, BiFunction<Integer, Integer, T> of) {
        var pairs = new ArrayList<T>();
        for (var a = 0; a < size; a++) {
            for (var b = a + 1; b < size; b++) {
                pairs.add(of.apply(a, b));
            }
        }
        return pairs;
    }

    static int place(int a, int b, int size) {
        return a * (2 * size - a - 1) / 2 + b - a - 1;
    }
}
