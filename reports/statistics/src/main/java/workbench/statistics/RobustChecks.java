package workbench.statistics;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import workbench.statistics.math.HodgesLehmann;
import workbench.statistics.math.MannWhitney;

/** Makes the checks by ranks of one look; keeps the critical values, which are dear and the same for most pairs. */
final class RobustChecks {

    private final double alpha;
    private final Map<Sizes, Long> criticalValues = new HashMap<>();

    RobustChecks(double alpha) {
        this.alpha = alpha;
    }

    /** The check of a pair that may get a verdict; empty for others, and where a median is zero. */
    Optional<RobustCheck> of(Pair pair) {
        if (pair.judged().isEmpty() || !pair.a().hasMedians() || !pair.b().hasMedians()) {
            return Optional.empty();
        }
        var sizes = new Sizes(pair.a().forks(), pair.b().forks());
        var critical = criticalValues.computeIfAbsent(sizes, s -> MannWhitney.criticalValue(s.n(), s.m(), alpha / 2));
        var found = HodgesLehmann.of(pair.a().medianLogs(), pair.b().medianLogs(), critical);
        var interval = new Interval(Ratio.of(found.low()), Ratio.of(found.high()), 1 - alpha);
        return Optional.of(new RobustCheck(Ratio.of(found.shift()), interval));
    }

    private record Sizes(int n, int m) {}
}
