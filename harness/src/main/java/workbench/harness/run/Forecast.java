package workbench.harness.run;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.PlannedCell;
import workbench.harness.plan.Sentinels;

/** How long forks will take, by what those of the same cell have taken so far. */
public final class Forecast {

    /** What a fork takes on top of its measuring time, until one has shown it: starting a JVM, opening, the first job. */
    private static final Duration OVERHEAD = Duration.ofMillis(1_500);

    private final Map<PlannedCell, LongSummaryStatistics> taken = new HashMap<>();

    /** One fork of a cell has ended. */
    void ended(PlannedCell cell, long nanos) {
        taken.computeIfAbsent(cell, _ -> new LongSummaryStatistics()).accept(nanos);
    }

    /** How long one fork of each will take. */
    public Duration of(Collection<Entrant> forks) {
        return forks.stream().map(entrant -> of(entrant.planned())).reduce(Duration.ZERO, Duration::plus);
    }

    /** How long a fork of a cell will take. */
    public Duration of(PlannedCell cell) {
        var seen = taken.get(cell);
        return seen == null ? cell.measuringTime().plus(OVERHEAD) : Duration.ofNanos(Math.round(seen.getAverage()));
    }

    /** How long a sentinel will take. */
    public static Duration ofSentinel() {
        return Sentinels.LENGTH.plus(OVERHEAD);
    }
}
