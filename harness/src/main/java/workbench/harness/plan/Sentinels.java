package workbench.harness.plan;

import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.fork.wire.ForkTiming;

/**
 * Which cells have a sentinel: one long fork which is in no ranking, and shows how far the measured window is from what a
 * long-running program sees.
 */
public final class Sentinels {

    /** How long a sentinel measures. */
    public static final Duration LENGTH = Duration.ofMinutes(2);

    private static final Duration POINT = Duration.ofMillis(100);

    private Sentinels() {}

    /** One cell for each workload and ranked strategy of each JVM, at the largest width; none for jobs that are done once and for streams. */
    public static List<PlannedCell> of(List<PlannedCell> cells) {
        var widest = new LinkedHashMap<List<Object>, PlannedCell>();
        for (var cell : cells) {
            if (cell.cell().unranked() == null
                    && cell.fault().isEmpty()
                    && !cell.block().isOnce()
                    && cell.block().arrivals().isEmpty()) {
                widest.merge(
                        key(cell),
                        cell,
                        (one, other) -> one.cell().width() >= other.cell().width() ? one : other);
            }
        }
        return widest.values().stream()
                .sorted(Comparator.comparingInt(cells::indexOf))
                .toList();
    }

    private static List<Object> key(PlannedCell cell) {
        return List.of(
                cell.cell().workload(),
                cell.cell().strategy(),
                String.valueOf(cell.cell().jvm()));
    }

    /** The request to the sentinel of a cell, made from the request to its other forks. */
    public static ForkRequest request(ForkRequest fork) {
        return fork.measuring(new ForkTiming(Duration.ZERO, Math.toIntExact(LENGTH.dividedBy(POINT)), POINT));
    }
}
