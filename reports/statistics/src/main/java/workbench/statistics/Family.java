package workbench.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final List<Contest> contests;

    /**
     * A family.
     *
     * @param contests the analyses that must agree on which cell to use, this family's own first
     */
    private Family(InterimAnalyses analyses, List<Comparison> comparisons, List<Contest> contests) {
        this.analyses = analyses;
        this.samples = analyses.valid();
        this.comparisons = List.copyOf(comparisons);
        this.contests = List.copyOf(contests);
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
        return of(samples, Set.of(), looks, Margin.DEFAULT);
    }

    /**
     * The family of these samples after the looks that were taken, where some cells failed on the way. A failed cell gets no
     * verdict; but what it measured before counts at the looks that came before, so that earlier verdicts remain valid.
     *
     * @param failed the places of the failed cells, whose samples hold the forks that came before the failure
     * @param margin the difference that is taken not to matter
     */
    public static Family of(List<Sample> samples, Set<Integer> failed, Looks looks, Margin margin) {
        var analyses = new InterimAnalyses(samples, failed, looks, margin);
        var comparisons = analyses.comparisons();
        return new Family(analyses, comparisons, List.of(new Contest(analyses, analyses.valid(), comparisons)));
    }

    /** The samples, as given; those of failed cells are empty. */
    public List<Sample> samples() {
        return samples;
    }

    /** How many comparisons the p-values are corrected for. */
    public int comparisons() {
        return comparisons.size();
    }

    /**
     * Which cell to use, by all analyses that had to agree; empty if fewer than two cells have the forks that a verdict
     * needs. It does not heed a busy machine.
     */
    public Optional<Choice> choice() {
        return Contest.choice(contests);
    }

    /**
     * By how much a cell is slower than the fastest of the family at most, as a ratio of at least 1.
     *
     * @param statements how many such differences are to be bounded at once, with the confidence of the family: one less than its
     *     cells, or the sum of that over several families. The bounds of all cells of these families hold at once.
     */
    public double regret(int cell, int statements) {
        return Contest.regret(contests, cell, statements);
    }

    /**
     * Whether a race is over: the fastest is verified, its regret is small enough, or there is nothing to race against.
     *
     * @param regret one that is, as a share of the time of the fastest, such as 0.03
     */
    public boolean raceIsOver(double regret) {
        return samples.stream().filter(sample -> sample.size() > 0).count() < 2
                || choice().filter(choice -> choice.regret() <= 1 + regret).isPresent();
    }

    /** The cells that are out of the race: another beat them at some look, and all analyses that had to agree say so. */
    public Set<Integer> out() {
        return Contest.out(contests);
    }

    /**
     * What more forks would probably tell about {@link #choice}; empty if there is none.
     *
     * @param regret one that is small, as a share of the time of the fastest, such as 0.03
     */
    public Optional<Outlook> outlook(double regret) {
        var cells = samples.stream().filter(Contest::counts).toList();
        return cells.size() < 2
                ? Optional.empty()
                : Optional.of(MoreForks.outlook(cells, analyses.looks().alphas().getLast(), regret));
    }

    /** The comparison of two different cells, given by their places in {@link #samples}; its ratio is time of a / time of b. */
    public Comparison comparison(int a, int b) {
        if (a == b) {
            throw new IllegalArgumentException("a cell is not compared with itself: " + a);
        }
        return comparison(a, b, comparisons, samples.size());
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
        return agreeing(other.comparisons, other.contests.getFirst(), warning);
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
        if (forks.equals(samples)) {
            return this;
        }
        var others = analyses.comparisons(forks);
        return agreeing(others, new Contest(analyses, forks, others), warning);
    }

    private Family agreeing(List<Comparison> others, Contest contest, Warning warning) {
        return new Family(
                analyses,
                IntStream.range(0, comparisons.size())
                        .mapToObj(i -> comparisons.get(i).confirmedBy(others.get(i), warning))
                        .toList(),
                Stream.concat(contests.stream(), Stream.of(contest)).toList());
    }

    /** This family, weakened for a busy machine: no win, no tie. */
    public Family onBusyMachine() {
        return new Family(
                analyses, comparisons.stream().map(Comparison::onBusyMachine).toList(), contests);
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

    /** The comparison of two different cells among those of all pairs, in the order of {@link #place}. */
    static Comparison comparison(int a, int b, List<Comparison> comparisons, int size) {
        return a < b
                ? comparisons.get(place(a, b, size))
                : comparisons.get(place(b, a, size)).swapped();
    }

    static int place(int a, int b, int size) {
        return a * (2 * size - a - 1) / 2 + b - a - 1;
    }
}
