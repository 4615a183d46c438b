package workbench.statistics;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One analysis of the cells of a family, as to which is the fastest. All statements are corrected for the number of cells that
 * the family began with; each pair is judged at the level of its look.
 *
 * <p>Cells race: at each look, one that another beats is out, and counts as beaten from then on, however its later forks may
 * compare. The fastest is verified by tests against each other cell, each at the level (rank verification: S. Gutmann and Z.
 * Maymin, "Is the selected population the best?", Annals of Statistics 15, 1987; K. Hung and W. Fithian, "Rank verification for
 * exponential families", Annals of Statistics 47, 2019), and by ranks. The regret is an upper bound of multiple comparisons with the
 * best (J. C. Hsu, "Simultaneous confidence intervals for all distances from the best", Annals of Statistics 9, 1981), with
 * Bonferroni's correction in place of Dunnett's. It needs that the best was never beaten, so cells are beaten at the same corrected
 * level. Candidates and bounds of the others are two-sided (D. G. Edwards and J. C. Hsu, "Multiple comparisons with the best
 * treatment", Journal of the American Statistical Association 78, 1983).
 */
final class Contest {

    private final List<Sample> samples;
    private final List<Comparison> comparisons;

    /** The cells with the forks that a verdict needs, but for those that are out, by estimate. */
    private final List<Integer> cells;

    /** The cells that another beat at an earlier look. */
    private final Set<Integer> out;

    /**
     * An analysis.
     *
     * @param analyses when the run was looked at
     * @param samples one for each cell; an empty one for a cell that failed
     * @param comparisons of all pairs of these samples, in the order of {@link Family#place}
     */
    Contest(InterimAnalyses analyses, List<Sample> samples, List<Comparison> comparisons) {
        this.samples = samples;
        this.comparisons = comparisons;
        this.out = out(analyses, samples);
        this.cells = IntStream.range(0, samples.size())
                .filter(i -> counts(samples.get(i)) && !out.contains(i))
                .boxed()
                .sorted(Comparator.comparingDouble(i -> Estimates.value(samples.get(i))))
                .toList();
    }

    private static Set<Integer> out(InterimAnalyses analyses, List<Sample> samples) {
        var out = new HashSet<Integer>();
        for (var look = 0; look < analyses.earlierLooks(); look++) {
            var at = look;
            var racing = IntStream.range(0, samples.size())
                    .filter(cell -> analyses.took(at, cell) && !out.contains(cell) && counts(samples.get(cell)))
                    .boxed()
                    .toList();
            if (racing.size() > 1) {
                var tail = analyses.looks().alphas().get(look) / (samples.size() - 1);
                var pairs = analyses.pairs(look, samples);
                out.addAll(beaten(racing, (cell, other) -> beats(pairs.apply(cell, other), tail)));
            }
        }
        return out;
    }

    /** Those of some cells that another of them beats. */
    private static Set<Integer> beaten(List<Integer> racing, BiPredicate<Integer, Integer> beats) {
        return racing.stream()
                .filter(cell -> racing.stream().anyMatch(other -> !other.equals(cell) && beats.test(other, cell)))
                .collect(Collectors.toSet());
    }

    private static boolean beats(Pair pair, double tail) {
        return Math.log(pair.ratio()) + reach(pair.shift(), tail) < 0;
    }

    /** Whether a cell has the forks that a verdict needs. */
    static boolean counts(Sample sample) {
        return sample.size() >= ForksNeeded.FOR_VERDICT && sample.measurable();
    }

    /** The cells that are out by each of some analyses of the same cells, those that are out by now included. */
    static Set<Integer> out(List<Contest> analyses) {
        var out = new HashSet<>(analyses.getFirst().outByNow());
        analyses.forEach(one -> out.retainAll(one.outByNow()));
        return out;
    }

    private Set<Integer> outByNow() {
        var all = new HashSet<>(out);
        all.addAll(beaten(
                cells, (cell, other) -> difference(comparison(cell, other)) + reach(comparison(cell, other), 1) < 0));
        return all;
    }

    /** What all of some analyses of the same cells allow to be said; the first says which cell is chosen. */
    static Optional<Choice> choice(List<Contest> analyses) {
        var first = analyses.getFirst();
        if (first.cells.size() + first.out.size() < 2) {
            return Optional.empty();
        }
        var chosen = first.cells.getFirst();
        var verified = analyses.stream().allMatch(one -> one.isFastest(chosen));
        var regret =
                analyses.stream().mapToDouble(one -> one.regret(chosen)).max().orElseThrow();
        var candidates = first.cells.stream()
                .filter(cell -> cell.equals(chosen) || analyses.stream().anyMatch(one -> one.mayBeFastest(cell)))
                .toList();
        var slower = Stream.concat(first.cells.stream(), first.out.stream())
                .filter(cell -> !candidates.contains(cell))
                .collect(Collectors.toMap(cell -> cell, cell -> slower(cell, candidates, analyses)));
        return Optional.of(new Choice(chosen, verified, verified ? 1 : Ratio.of(regret), candidates, slower));
    }

    /** By how much a cell is slower than the fastest at most, as a ratio, where so many such statements hold at once. */
    static double regret(List<Contest> analyses, int cell, int statements) {
        return Ratio.of(analyses.stream()
                .mapToDouble(one -> one.regret(cell, statements))
                .max()
                .orElseThrow());
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

    /** Whether it beats each other cell that is not out, each taken by itself, and by ranks too. */
    private boolean isFastest(int cell) {
        return !out.contains(cell)
                && others(cell)
                        .mapToObj(other -> comparison(cell, other))
                        .allMatch(comparison -> comparison.ratio() < 1
                                && comparison
                                        .shift()
                                        .filter(shift -> shift.pDifferent() < comparison.alpha())
                                        .isPresent()
                                && comparison
                                        .robust()
                                        .filter(RobustCheck::different)
                                        .isPresent());
    }

    /** By how much, on the logarithmic scale, it is slower than the fastest at most. */
    private double regret(int cell) {
        return regret(cell, samples.size() - 1);
    }

    private double regret(int cell, int statements) {
        return others(cell)
                .mapToObj(other -> comparison(cell, other))
                .mapToDouble(comparison -> difference(comparison) + reach(comparison, comparison.alpha() / statements))
                .reduce(0, Math::max);
    }

    /** Whether no other cell beats it. */
    private boolean mayBeFastest(int cell) {
        return !out.contains(cell)
                && others(cell)
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
        return reach(comparison, comparison.alpha() / (sides * (samples.size() - 1)));
    }

    private static double reach(Comparison comparison, double tail) {
        return reach(comparison.shift(), tail);
    }

    private static double reach(Optional<Shift> shift, double tail) {
        return shift.map(found -> found.reach(tail)).orElse(0.0);
    }
}
