package workbench.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * The cells of a slice, compared each with each. The chance that any comparison of equal cells is called different is at most
 * alpha, since the p-values are corrected for all k(k-1)/2 comparisons (Holm), separately for "different", "beyond the margin"
 * and "within the margin". Cells that failed or left early keep their place, so that the number of comparisons stays what it
 * was when the run began. Immutable.
 */
public final class Family {

    private final List<Sample> samples;
    private final List<Comparison> comparisons;

    private Family(List<Sample> samples, List<Comparison> comparisons) {
        this.samples = samples;
        this.comparisons = comparisons;
    }

    /**
     * The family of these samples after a single look.
     *
     * @param samples one for each cell; an empty one for a cell that failed
     * @param alpha the chance of a false alarm to accept, such as 0.05; intervals are at level 1 - alpha
     */
    public static Family of(List<Sample> samples, double alpha) {
        return new Family(List.copyOf(samples), Contest.of(samples, alpha));
    }

    /**
     * The family of these samples after the looks that were taken. Two cells are compared as they stood at the last look at
     * which both were in the run, at the level of that look.
     */
    public static Family of(List<Sample> samples, Looks looks) {
        var perLook = new HashMap<Integer, List<Comparison>>();
        var comparisons = pairs(samples.size(), (a, b) -> {
            var forks = Math.min(samples.get(a).size(), samples.get(b).size());
            return perLook.computeIfAbsent(looks.lookOf(forks), look -> at(look, samples, looks))
                    .get(place(a, b, samples.size()));
        });
        return new Family(List.copyOf(samples), comparisons);
    }

    /** The samples, as given. */
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

    /** The place of the cell that is beyond doubt faster than every other; empty if there is none, or no other. */
    public OptionalInt soleWinner() {
        var ranks = ranks();
        return samples.size() < 2
                ? OptionalInt.empty()
                : IntStream.range(0, ranks.size())
                        .filter(i -> ranks.get(i).worst() == 1)
                        .findFirst();
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
        return IntStream.range(0, samples.size())
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Estimates.value(samples.get(i))))
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
     * @param warning what such a comparison is to say
     */
    public Family confirmedBy(Family other, String warning) {
        var confirmed = IntStream.range(0, comparisons.size())
                .mapToObj(i -> comparisons.get(i).confirmedBy(other.comparisons.get(i), warning))
                .toList();
        return new Family(samples, confirmed);
    }

    /** This family as a busy machine permits it: no win, no tie. */
    public Family onBusyMachine() {
        return map(Comparison::onBusyMachine);
    }

    private Family map(UnaryOperator<Comparison> change) {
        return new Family(samples, comparisons.stream().map(change).toList());
    }

    /** How many cells are beyond doubt slower, or faster, than cell {@code i}. */
    private int clearly(int i, boolean slower) {
        return (int) IntStream.range(0, samples.size())
                .filter(other -> other != i)
                .mapToObj(other -> comparison(i, other))
                .filter(comparison -> comparison.different() && comparison.ratio() < 1 == slower)
                .count();
    }

    /** All comparisons as they stood at a look; at the last, with all forks there are. */
    private static List<Comparison> at(int look, List<Sample> samples, Looks looks) {
        var last = look == looks.forks().size() - 1;
        var forks = last ? Integer.MAX_VALUE : looks.forks().get(look);
        return Contest.of(
                samples.stream().map(sample -> sample.first(forks)).toList(),
                looks.alphas().get(look));
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

    private static int place(int a, int b, int size) {
        return a * (2 * size - a - 1) / 2 + b - a - 1;
    }
}
