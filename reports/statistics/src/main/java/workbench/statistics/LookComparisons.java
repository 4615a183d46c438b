package workbench.statistics;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import workbench.statistics.math.Adjustment;

/** All comparisons of some pairs at one look: correct for all of them, judge, check by ranks. */
final class LookComparisons {

    private final List<Pair> pairs;
    private final double alpha;
    private final Tolerance tolerance;
    private final RobustChecks checks;
    private final Hypothesis different;
    private final Hypothesis win;
    private final Hypothesis tie;

    private LookComparisons(List<Pair> pairs, double alpha, Tolerance tolerance, Map<Integer, Double> roundEffects) {
        this.pairs = pairs;
        this.alpha = alpha;
        this.tolerance = tolerance;
        this.checks = new RobustChecks(alpha, tolerance.doubt(), roundEffects);
        this.different = new Hypothesis(pairs, alpha, tolerance::pDifferent);
        this.win = new Hypothesis(pairs, alpha, tolerance::pWin);
        this.tie = new Hypothesis(pairs, alpha, tolerance::pTie);
    }

    /** One question, asked of all pairs: the p-values, and for how many tests each is corrected. */
    private static final class Hypothesis {
        private final double[] adjusted;
        private final int[] tests;

        Hypothesis(List<Pair> pairs, double alpha, ToDoubleFunction<Shift> p) {
            var values = pairs.stream()
                    .mapToDouble(pair -> pair.judged().map(p::applyAsDouble).orElse(1.0))
                    .toArray();
            adjusted = Adjustment.holm(values);
            tests = Adjustment.tests(alpha, values);
        }
    }

    /** The comparisons of each sample with each other, in the order of {@link Family#pairs}: chooses the method, too. */
    static List<Comparison> ofAll(List<Sample> samples, double alpha, Margin margin) {
        var cells = samples.stream().map(PreparedSample::new).toList();
        var withinRounds = RoundEffects.present(cells);
        var pairs = Family.pairs(cells.size(), (a, b) -> Pair.of(cells.get(a), cells.get(b), withinRounds));
        var effects = withinRounds ? RoundEffects.of(cells) : Map.<Integer, Double>of();
        return new LookComparisons(pairs, alpha, Tolerance.of(margin), effects).comparisons();
    }

    /** The comparisons of pairs that have no rounds in common. */
    static List<Comparison> of(List<Pair> pairs, double alpha, Tolerance tolerance) {
        return new LookComparisons(pairs, alpha, tolerance, Map.of()).comparisons();
    }

    private List<Comparison> comparisons() {
        return IntStream.range(0, pairs.size()).mapToObj(this::comparison).toList();
    }

    private Comparison comparison(int i) {
        var pair = pairs.get(i);
        var verdict = verdict(i);
        var open = verdict == Verdict.INCONCLUSIVE;
        return new Comparison(
                        pair.ratio(),
                        pair.shift().map(shift -> shift.ratioInterval(1 - alpha, tolerance.doubt())),
                        pair.shift()
                                .map(shift -> shift.ratioInterval(1 - alpha / tests(i, verdict), tolerance.doubt())
                                        .atLevel(1 - alpha)),
                        pair.shift(),
                        different.adjusted[i],
                        win.adjusted[i],
                        tie.adjusted[i],
                        verdict,
                        tolerance.margin(),
                        open
                                ? OptionalInt.of(ForksNeeded.of(pair, alpha, pairs.size(), tolerance))
                                : OptionalInt.empty(),
                        pair.probabilityFaster(),
                        pair.warnings(),
                        alpha,
                        pair.paired(),
                        checks.of(pair),
                        pair.a().forks(),
                        pair.b().forks())
                .checked();
    }

    private Verdict verdict(int i) {
        if (win.adjusted[i] < alpha) {
            return Verdict.WIN;
        }
        if (tie.adjusted[i] < alpha) {
            return Verdict.TIE;
        }
        return different.adjusted[i] < alpha ? Verdict.LEAN : Verdict.INCONCLUSIVE;
    }

    /** For how many tests the verdict is corrected; where there is none, the greater number of those that might have given one. */
    private int tests(int i, Verdict verdict) {
        return switch (verdict) {
            case WIN -> win.tests[i];
            case TIE -> tie.tests[i];
            case LEAN -> different.tests[i];
            case INCONCLUSIVE -> Math.max(different.tests[i], tie.tests[i]);
        };
    }
}
