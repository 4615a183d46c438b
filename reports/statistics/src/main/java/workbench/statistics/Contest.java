package workbench.statistics;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One analysis of the cells of a family, as to which is the fastest. All statements are corrected for the number of cells that
 * the family began with; each pair is judged at the level of its look.
 *
 * <p>The fastest is verified by tests against each other cell, each at the level (rank verification: S. Gutmann and Z. Maymin, "Is
 * the selected population the best?", Annals of Statistics 15, 1987; K. Hung and W. Fithian, "Rank verification for
 * exponential families", Annals of Statistics 47, 2019), and by ranks. The regret is an upper bound of multiple comparisons with the
 * best (J. C. Hsu, "Simultaneous confidence intervals for all distances from the best", Annals of Statistics 9, 1981), with
 * Bonferroni's correction in place of Dunnett's. Candidates and bounds of the others are two-sided (D. G. Edwards and J. C. Hsu,
 * "Multiple comparisons with the best treatment", Journal of the American Statistical Association 78, 1983).
 */
final class Contest {

    private final List<Sample> samples;
    private final List<Comparison> comparisons;

    /** The cells with the forks that a verdict needs, by estimate. */
    private final List<Integer> cells;

    /**
     * An analysis.
     *
     * @param samples one for each cell; an empty one for a cell that failed
     * @param comparisons of all pairs, in the order of {@link Family#place}
     */
    Contest(List<Sample> samples, List<Comparison> comparisons) {
        this.samples = samples;
        this.comparisons = comparisons;
        this.cells = IntStream.range(0, samples.size())
                .filter(i -> counts(samples.get(i)))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Estimates.value(samples.get(i))))
                .toList();
    }

    /** Whether a cell has the forks that a verdict needs. */
    static boolean counts(Sample sample) {
        return sample.size() >= ForksNeeded.FOR_VERDICT && sample.measurable();
    }

    /** What all of some analyses of the same cells allow to be said; the first says which cell is chosen. */
    static Optional<Choice> choice(List<Contest> analyses) {
        var cells = analyses.getFirst().cells;
        if (cells.size() < 2) {
            return Optional.empty();
        }
        var chosen = cells.getFirst();
        var verified = analyses.stream().allMatch(one -> one.isFastest(chosen));
        var regret =
                analyses.stream().mapToDouble(one -> one.regret(chosen)).max().orElseThrow();
        var candidates = cells.stream()
                .filter(cell -> cell.equals(chosen) || analyses.stream().anyMatch(one -> one.mayBeFastest(cell)))
                .toList();
        var slower = new HashMap<Integer, Interval>();
        for (var cell : cells) {
            if (!candidates.contains(cell)) {
                slower.put(cell, slower(cell, candidates, analyses));
            }
        }
        return Optional.of(new Choice(chosen, verified, verified ? 1 : Ratio.of(regret), candidates, slower));
    }

    private static Interval slower(int cell, List<Integer> candidates, List<Contest> analyses) {
        var least = Double.POSITIVE_INFINITY;
        var most = 0.0;
        var alpha = 0.0;
        for (var analysis : analyses) {
            for (var candidate : candidates) {
                var comparison = analysis.comparison(cell, candidate);
                var reach = analysis.reach(comparison, 2);
                least = Math.min(least, difference(comparison) - reach);
                most = Math.max(most, difference(comparison) + reach);
                alpha = Math.max(alpha, comparison.alpha());
            }
        }
        return new Interval(Ratio.of(Math.max(0, least)), Ratio.of(most), 1 - alpha);
    }

    /** Whether it beats each other cell, each taken by itself, and by ranks too. */
    private boolean isFastest(int cell) {
        return others(cell)
                .mapToObj(other -> comparison(cell, other))
                .allMatch(comparison -> comparison.ratio() < 1
                        && comparison
                                .shift()
                                .filter(shift -> shift.pDifferent() < comparison.alpha())
                                .isPresent()
                        && comparison.robust().filter(RobustCheck::different).isPresent());
    }

    /** By how much, on the logarithmic scale, it is slower than the fastest at most. */
    private double regret(int cell) {
        return others(cell)
                .mapToObj(other -> comparison(cell, other))
                .mapToDouble(comparison -> difference(comparison) + reach(comparison, 1))
                .reduce(0, Math::max);
    }

    /** Whether no other cell beats it. */
    private boolean mayBeFastest(int cell) {
        return others(cell)
                .mapToObj(other -> comparison(cell, other))
                .allMatch(comparison -> difference(comparison) <= reach(comparison, 2));
    }

    private IntStream others(int cell) {
        return cells.stream().mapToInt(Integer::intValue).filter(other -> other != cell);
    }

    private Comparison comparison(int a, int b) {
        return Family.comparison(a, b, comparisons, samples.size());
    }

    private static double difference(Comparison comparison) {
        return Math.log(comparison.ratio());
    }

    /** How far from its estimate a difference may lie, where statements about one or two sides of all others are to hold at once. */
    private double reach(Comparison comparison, int sides) {
        var tail = comparison.alpha() / (sides * (samples.size() - 1));
        return comparison.shift().map(shift -> shift.reach(tail)).orElse(0.0);
    }
}
