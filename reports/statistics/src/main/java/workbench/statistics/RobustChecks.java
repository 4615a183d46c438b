package workbench.statistics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.statistics.math.HodgesLehmann;
import workbench.statistics.math.MannWhitney;

/** Makes the checks by ranks of one look; keeps the critical values, which are expensive and the same for most pairs. */
final class RobustChecks {

    private final double alpha;
    private final double doubt;
    private final Map<Integer, Double> roundEffects;
    private final Map<SampleSizes, Long> criticalValues = new HashMap<>();

    /**
     * Checks at a level.
     *
     * @param doubt how far the conditions of the two of a pair may lie apart, on the logarithmic scale
     * @param roundEffects by how much each round is off, to be subtracted from forks that are compared within their
     *     rounds; otherwise the scatter of rounds would hide from the check what the comparison sees; empty if rounds
     *     do not matter
     */
    RobustChecks(double alpha, double doubt, Map<Integer, Double> roundEffects) {
        this.alpha = alpha;
        this.doubt = doubt;
        this.roundEffects = roundEffects;
    }

    /** The check of a pair that may get a verdict; empty for others, and if a median is zero. */
    Optional<RobustCheck> of(Pair pair) {
        if (pair.judged().isEmpty() || !pair.a().hasMedians() || !pair.b().hasMedians()) {
            return Optional.empty();
        }
        return Optional.of(
                pair.paired()
                        ? withinRounds(pair)
                        : check(pair.a().medianLogs(), pair.b().medianLogs()));
    }

    private RobustCheck withinRounds(Pair pair) {
        var rounds = RoundEffects.sharedRounds(List.of(pair.a(), pair.b()));
        return check(aligned(pair.a(), rounds), aligned(pair.b(), rounds));
    }

    /** The medians without what is common to their rounds (alignment: Hodges and Lehmann 1962). */
    private double[] aligned(PreparedSample cell, Collection<Integer> rounds) {
        var logs = cell.medianLogs(rounds);
        var i = 0;
        for (var round : rounds) {
            logs[i++] -= roundEffects.getOrDefault(round, 0.0);
        }
        return logs;
    }

    private RobustCheck check(double[] a, double[] b) {
        var critical = criticalValues.computeIfAbsent(
                new SampleSizes(a.length, b.length), s -> MannWhitney.criticalValue(s.n(), s.m(), alpha / 2));
        var found = HodgesLehmann.of(a, b, critical);
        var interval = new Interval(Ratio.of(found.low() - doubt), Ratio.of(found.high() + doubt), 1 - alpha);
        return new RobustCheck(Ratio.of(found.shift()), interval);
    }

    private record SampleSizes(int n, int m) {}
}
