package workbench.statistics;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import workbench.statistics.math.Adjustment;

/** All comparisons of some samples at one look: choose the method, correct for all pairs, judge, check by ranks. */
final class LookComparisons {

    private LookComparisons() {}

    /** The comparisons in the order of {@link Family#pairs}. */
    static List<Comparison> of(List<Sample> samples, double alpha) {
        var cells = samples.stream().map(PreparedSample::new).toList();
        var withinRounds = RoundEffects.present(cells);
        var pairs = Family.pairs(cells.size(), (a, b) -> Pair.of(cells.get(a), cells.get(b), withinRounds));
        var different = adjusted(pairs, Shift::pDifferent);
        var win = adjusted(pairs, shift -> shift.pBeyond(PracticalEquality.MARGIN));
        var tie = adjusted(pairs, shift -> shift.pWithin(PracticalEquality.MARGIN));
        var checks = new RobustChecks(alpha, withinRounds ? RoundEffects.of(cells) : Map.of());
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> compare(pairs.get(i), different[i], win[i], tie[i], alpha, pairs.size(), checks))
                .toList();
    }

    /** The comparison of a pair that gets no verdict, since one of its cells has failed. */
    static Comparison withoutVerdict(Pair pair, double alpha) {
        return compare(pair, 1, 1, 1, alpha, 1, new RobustChecks(alpha, Map.of()));
    }

    private static double[] adjusted(List<Pair> pairs, ToDoubleFunction<Shift> p) {
        return Adjustment.holm(pairs.stream()
                .mapToDouble(pair -> pair.judged().map(p::applyAsDouble).orElse(1.0))
                .toArray());
    }

    private static Comparison compare(
            Pair pair, double different, double win, double tie, double alpha, int tests, RobustChecks checks) {
        var verdict = verdict(different, win, tie, alpha);
        var open = verdict == Verdict.INCONCLUSIVE;
        return new Comparison(
                        pair.ratio(),
                        pair.shift().map(shift -> shift.ratioInterval(1 - alpha)),
                        pair.shift(),
                        different,
                        win,
                        tie,
                        verdict,
                        open ? OptionalInt.of(ForksNeeded.of(pair, alpha, tests)) : OptionalInt.empty(),
                        pair.probabilityFaster(),
                        pair.warnings(),
                        alpha,
                        pair.paired(),
                        checks.of(pair),
                        pair.a().forks(),
                        pair.b().forks())
                .checked();
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
