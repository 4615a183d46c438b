package workbench.results;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One fork: a fresh JVM that measured one cell, or failed to.
 *
 * @param cell the {@link Cell#id} of what it measured
 * @param round the round it belongs to, from 1; 0 for a sentinel
 * @param position its place in the random order of the round, from 1
 * @param twin whether it measured the twin of a reference cell, which is never ranked
 * @param repeat whether it belongs to the repetition of a disturbed round
 * @param sentinel whether it is a long fork that shows the warm-up, which is never ranked
 * @param started when it was started
 * @param wallNanos its total time, including the start of its JVM
 * @param openNanos how long {@code Strategy.open} took; null if the fork failed before
 * @param firstNanos how long the first job after it took; null if the fork failed before, and if the job was done once, which is the
 *     only iteration then
 * @param warmup the iterations that came before the measured ones
 * @param iterations the measured iterations; their pooled value is the value of the fork
 * @param digest SHA-256 over the results, equal for all cells of a version of a workload, whatever their language; null if the fork
 *     failed before
 * @param verifications how its jobs were verified; null if the fork failed before, or an older version measured it
 * @param effective effective settings, such as real pool sizes, by short label
 * @param floor the least time that physics allows; null if it is unknown
 * @param activity what the machine did during the warm-up and the measured iterations; null if not recorded
 * @param calibration the calibration kernel around it; null if it was not run
 * @param cost what it cost; null if the fork failed before
 * @param evidence what was observed in separate jobs; null if there were none
 * @param stream what became of the arrivals of its stream; null if it measured jobs, as in older journals
 * @param log the file that holds what the fork printed, relative to the run's folder
 * @param failure how it failed; null if it did not
 */
public record ForkEntry(
        String cell,
        int round,
        int position,
        boolean twin,
        boolean repeat,
        boolean sentinel,
        Instant started,
        long wallNanos,
        @Nullable Long openNanos,
        @Nullable Long firstNanos,
        List<Iteration> warmup,
        List<Iteration> iterations,
        @Nullable String digest,
        @Nullable Verifications verifications,
        Map<String, String> effective,
        @Nullable FloorRecord floor,
        @Nullable Activity activity,
        @Nullable Calibration calibration,
        @Nullable Cost cost,
        @Nullable Evidence evidence,
        @Nullable StreamRecord stream,
        String log,
        @Nullable Failure failure)
        implements Entry {

    /** The key in {@link #effective} under which the harness notes what {@link #bottleneck} returns. */
    public static final String BOTTLENECK = "its bottleneck";

    /** The key in {@link #effective} under which a workload with a pool says how long items waited for a connection. */
    public static final String CONNECTION_WAIT = "wait for a connection";

    public ForkEntry {
        Objects.requireNonNull(cell);
        Objects.requireNonNull(started);
        Objects.requireNonNull(log);
        if (round < 0 || position < 1 || (round == 0) != sentinel) {
            throw new IllegalArgumentException("a fork has round %s and position %s".formatted(round, position));
        }
        requireTime(wallNanos);
        requireTime(openNanos);
        requireTime(firstNanos);
        warmup = List.copyOf(warmup);
        iterations = List.copyOf(iterations);
        effective = Collections.unmodifiableMap(new LinkedHashMap<>(effective));
    }

    private static void requireTime(@Nullable Long nanos) {
        if (nanos != null && nanos < 0) {
            throw new IllegalArgumentException("a fork has a time of %s ns".formatted(nanos));
        }
    }

    /**
     * Why its workload's provision, such as a server, and not the strategy, may have determined its times; empty if
     * nothing suggests that.
     */
    public Optional<String> bottleneck() {
        return Optional.ofNullable(effective.get(BOTTLENECK));
    }

    /** Whether it did the job once: its time is that of a first job. */
    public boolean didOnce() {
        return openNanos != null && firstNanos == null && !iterations.isEmpty();
    }

    /** What it is for. */
    public ForkKind kind() {
        if (sentinel) {
            return ForkKind.SENTINEL;
        }
        return twin ? ForkKind.TWIN : ForkKind.RANKED;
    }

    /** Whether its value counts for its cell. */
    public boolean ranked() {
        return kind() == ForkKind.RANKED;
    }
}
