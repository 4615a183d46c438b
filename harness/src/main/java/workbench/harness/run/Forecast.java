package workbench.harness.run;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LongSummaryStatistics;
import java.util.Map;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.PlannedCell;
import workbench.harness.plan.Sentinels;
import workbench.results.ForkKind;

/** How long forks will take, judged by earlier forks of the same cell. Not thread-safe. */
public final class Forecast {

    /**
     * How long a fork takes on top of its measuring time, until one has been measured: starting a JVM, opening, the
     * first job.
     */
    private static final Duration OVERHEAD = Duration.ofMillis(1_500);

    /** How long starting a profiler and writing its recording take. */
    private static final Duration PROFILING = Duration.ofSeconds(1);

    private final Map<PlannedCell, LongSummaryStatistics> taken = new HashMap<>();

    /** Records that a fork of an entrant has ended. */
    void ended(Entrant entrant, long nanos) {
        if (entrant.isInRounds()) {
            taken.computeIfAbsent(entrant.planned(), _ -> new LongSummaryStatistics())
                    .accept(nanos);
        }
    }

    /** How long one fork of each will take. */
    public Duration of(Collection<Entrant> forks) {
        return forks.stream().map(this::of).reduce(Duration.ZERO, Duration::plus);
    }

    private Duration of(Entrant entrant) {
        if (entrant.kind() == ForkKind.SENTINEL) {
            return Sentinels.LENGTH.plus(OVERHEAD);
        }
        var plain = plain(entrant.planned());
        return entrant.kind() == ForkKind.PROFILED ? plain.plus(PROFILING) : plain;
    }

    private Duration plain(PlannedCell cell) {
        var seen = taken.get(cell);
        return seen == null ? cell.measuringTime().plus(OVERHEAD) : Duration.ofNanos(Math.round(seen.getAverage()));
    }
}
