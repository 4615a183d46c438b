package workbench.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * The cells of a slice, compared each with each. The chance that any comparison of equal cells is called different is at most
 * alpha, since the p-values are corrected for all k(k-1)/2 comparisons (Holm), separately for "different", "beyond the margin"
 * and "within the margin". Immutable.
 */
public final class Family {

    private final List<Sample> samples;
    private final double alpha;
    private final List<Comparison> comparisons;

    private Family(List<Sample> samples, double alpha) {
        this.samples = List.copyOf(samples);
        this.alpha = alpha;
        this.comparisons = compare(pairs(this.samples), alpha);
    }

    /**
     * The family of these samples.
     *
     * @param samples one for each cell; an empty one for a cell that failed
     * @param alpha the chance of a false alarm to accept, such as 0.05; intervals are at level 1 - alpha
     */
    public static Family of(List<Sample> samples, double alpha) {
        return new Family(samples, alpha);
    }

    /** The samples, as given. */
    public List<Sample> samples() {
        return samples;
    }

    /** The chance of a false alarm that was accepted. */
    public double alpha() {
        return alpha;
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
                ? comparisons.get(place(a, b))
                : comparisons.get(place(b, a)).swapped();
    }

    /**
     * The rank interval of each sample (Al Mohamad, Goeman and van Zwet 2022). That of an empty sample spans all ranks.
     */
    public List<RankInterval> ranks() {
        return IntStream.range(0, samples.size())
                .mapToObj(i -> new RankInterval(1 + clearly(i, false), samples.size() - clearly(i, true)))
                .toList();
    }

    /** How many cells are beyond doubt slower, or faster, than cell {@code i}. */
    private int clearly(int i, boolean slower) {
        return (int) IntStream.range(0, samples.size())
                .filter(other -> other != i)
                .mapToObj(other -> comparison(i, other))
                .filter(comparison -> comparison.verdict() != Verdict.INCONCLUSIVE && comparison.pDifferent() < alpha)
                .filter(comparison -> comparison.ratio() < 1 == slower)
                .count();
    }

    private int place(int a, int b) {
        return a * (2 * samples.size() - a - 1) / 2 + b - a - 1;
    }

    private static List<Pair> pairs(List<Sample> samples) {
        var pairs = new ArrayList<Pair>();
        for (var a = 0; a < samples.size(); a++) {
            for (var b = a + 1; b < samples.size(); b++) {
                pairs.add(Pair.of(samples.get(a), samples.get(b)));
            }
        }
        return pairs;
    }

    private static List<Comparison> compare(List<Pair> pairs, double alpha) {
        var different = adjusted(pairs, Shift::pDifferent);
        var win = adjusted(pairs, shift -> shift.pBeyond(PracticalEquality.MARGIN));
        var tie = adjusted(pairs, shift -> shift.pWithin(PracticalEquality.MARGIN));
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> compare(pairs.get(i), different[i], win[i], tie[i], alpha, pairs.size()))
                .toList();
    }

    private static double[] adjusted(List<Pair> pairs, ToDoubleFunction<Shift> p) {
        return Holm.adjust(pairs.stream()
                .mapToDouble(pair -> pair.judged().map(p::applyAsDouble).orElse(1.0))
                .toArray());
    }

    private static Comparison compare(Pair pair, double different, double win, double tie, double alpha, int tests) {
        var verdict = verdict(different, win, tie, alpha);
        return new Comparison(
                pair.ratio(),
                pair.shift().map(shift -> shift.ratioInterval(1 - alpha)),
                different,
                win,
                tie,
                verdict,
                verdict == Verdict.INCONCLUSIVE
                        ? OptionalInt.of(ForksNeeded.of(pair, alpha, tests))
                        : OptionalInt.empty(),
                Superiority.ofSmaller(pair.a().logs(), pair.b().logs()),
                pair.warnings());
    }

    private static Verdict verdict(double different, double win, double tie, double alpha) {
        if (win < alpha) {
            return Verdict.WIN;
        }
        if (tie < alpha) {
            return Verdict.TIE;
        }
        return different < alpha ? Verdict.LEAN : Verdict.INCONCLUSIVE;
    }
}
