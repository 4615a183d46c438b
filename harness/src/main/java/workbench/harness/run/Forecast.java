package workbench.harness.run;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import workbench.harness.plan.PlannedCell;

/** How long the rest of a run will take, by what the forks of each cell have taken so far. */
final class Forecast {

    /** What a fork takes on top of its measuring time, until one has shown it: starting a JVM, opening, the first job. */
    private static final Duration OVERHEAD = Duration.ofMillis(1_500);

    private final Map<PlannedCell, Integer> left = new HashMap<>();
    private final Map<PlannedCell, LongSummaryStatistics> taken = new HashMap<>();

    Forecast(List<PlannedCell> cells) {
        cells.forEach(cell -> left.put(cell, cell.cell().forks()));
    }

    /** One fork of a cell has ended. */
    void ended(PlannedCell cell, long nanos) {
        left.merge(cell, -1, Integer::sum);
        taken.computeIfAbsent(cell, _ -> new LongSummaryStatistics()).accept(nanos);
    }

    /** A cell gets no more forks. */
    void dropped(PlannedCell cell) {
        left.put(cell, 0);
    }

    /** How many forks are left. */
    int left() {
        return left.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How long they will take. */
    Duration remaining() {
        return left.entrySet().stream()
                .map(entry -> expected(entry.getKey()).multipliedBy(entry.getValue()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Duration expected(PlannedCell cell) {
        var seen = taken.get(cell);
        return seen == null ? cell.measuringTime().plus(OVERHEAD) : Duration.ofNanos(Math.round(seen.getAverage()));
    }
}
