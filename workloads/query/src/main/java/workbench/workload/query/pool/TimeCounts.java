package workbench.workload.query.pool;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;

/**
 * How many times were how long, in steps of an eighth: the times of what is counted are known to 12.5 %. Counting takes some
 * nanoseconds, and is thread-safe.
 */
final class TimeCounts {

    private static final int STEP_BITS = 3;

    private static final int STEPS = 1 << STEP_BITS;

    private static final int SIZE = (Long.SIZE - STEP_BITS) * STEPS;

    private final AtomicLongArray counts = new AtomicLongArray(SIZE);

    /** Counts a time; a negative one counts as none. */
    void add(long nanos) {
        counts.incrementAndGet(step(Math.max(0, nanos)));
    }

    /** Counts all that another one has counted. */
    void addAll(TimeCounts other) {
        for (var step = 0; step < SIZE; step++) {
            counts.addAndGet(step, other.counts.get(step));
        }
    }

    private static int step(long nanos) {
        if (nanos < STEPS) {
            return (int) nanos;
        }
        var power = Long.SIZE - 1 - Long.numberOfLeadingZeros(nanos);
        return (power - STEP_BITS + 1) * STEPS + (int) (nanos >> (power - STEP_BITS)) - STEPS;
    }

    /** The longest time of a step. */
    private static long longest(int step) {
        return step < STEPS ? step : ((step % STEPS + STEPS + 1L) << (step / STEPS - 1)) - 1;
    }

    /** How many times were counted. */
    long count() {
        return IntStream.range(0, SIZE).mapToLong(counts::get).sum();
    }

    /**
     * The nanoseconds within which a share of the times were, rounded up to their step; 0 if there were none.
     *
     * @param share more than 0, at most 1
     */
    long within(double share) {
        var wanted = (long) Math.ceil(share * count());
        var seen = 0L;
        for (var step = 0; step < SIZE; step++) {
            seen += counts.get(step);
            if (seen >= wanted && seen > 0) {
                return longest(step);
            }
        }
        return 0;
    }

    /** The steps that are not empty, such as {@code 40=3 41=1}. */
    String text() {
        return IntStream.range(0, SIZE)
                .filter(step -> counts.get(step) > 0)
                .mapToObj(step -> step + "=" + counts.get(step))
                .collect(joining(" "));
    }

    /** What {@link #text} wrote. */
    static TimeCounts parse(String text) {
        var parsed = new TimeCounts();
        Arrays.stream(text.split(" ", -1)).filter(part -> !part.isEmpty()).forEach(part -> {
            var at = part.indexOf('=');
            parsed.counts.set(Integer.parseInt(part.substring(0, at)), Long.parseLong(part.substring(at + 1)));
        });
        return parsed;
    }
}
