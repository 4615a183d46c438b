package workbench.statistics;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import workbench.statistics.math.Adjustment;

/** All comparisons of some samples at one look: choose the method, correct for all pairs, judge, check by ranks. */
final class LookComparisons {

    private final List<Pair> pairs;
    private final double alpha;
    private final Margin margin;
    private final RobustChecks checks;
    private final Hypothesis different;
    private final Hypothesis win;
    private final Hypothesis tie;

    private LookComparisons(List<Pair> pairs, double alpha, Margin margin, RobustChecks checks) {
        this.pairs = pairs;
        this.alpha = alpha;
        this.margin = margin;
        this.checks = checks;
        this.different = new Hypothesis(pairs, alpha, Shift::pDifferent);
        this.win = new Hypothesis(pairs, alpha, shift -> shift.pBeyond(margin.log()));
        this.tie = new Hypothesis(pairs, alpha, shift -> shift.pWithin(margin.log()));
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

    /** The comparisons in the order of {@link Family#pairs}. */
    static List<Comparison> of(List<Sample> samples, double alpha, Margin margin) {
        var cells = samples.stream().map(PreparedSample::new).toList();
        var withinRounds = RoundEffects.present(cells);
        var pairs = Family.pairs(cells.size(), (a, b) -> Pair.of(cells.get(a), cells.get(b), withinRounds));
        var checks = new RobustChecks(alpha, withinRounds ? RoundEffects.of(cells) : Map.of());
        var comparisons = new LookComparisons(pairs, alpha, margin, checks);
        return IntStream.range(0, pairs.size())
                .mapToObj(comparisons::comparison)
                .toList();
    }

    /** The comparison of a pair that gets no verdict, since one of its cells has failed. */
    static Comparison withoutVerdict(Pair pair, double alpha, Margin margin) {
        return new LookComparisons(List.of(pair), alpha, margin, new RobustChecks(alpha, Map.of())).comparison(0);
    }

    private Comparison comparison(int i) {
        var pair = pairs.get(i);
        var verdict = verdict(i);
        var open = verdict == Verdict.INCONCLUSIVE;
        return new Comparison(
                        pair.ratio(),
                        pair.shift().map(shift -> shift.ratioInterval(1 - alpha)),
                        pair.shift()
                                .map(shift -> shift.ratioInterval(1 - alpha / tests(i, verdict))
                                        .atLevel(1 - alpha)),
                        pair.shift(),
                        different.adjusted[i],
                        win.adjusted[i],
                        tie.adjusted[i],
                        verdict,
                        margin,
                        open ? OptionalInt.of(ForksNeeded.of(pair, alpha, pairs.size(), margin)) : OptionalInt.empty(),
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
