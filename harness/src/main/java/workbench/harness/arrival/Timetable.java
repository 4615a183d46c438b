package workbench.harness.arrival;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;

/** When the arrivals of a stream come, in nanoseconds since its begin, ascending. The same plan and length give the same timetable. */
public final class Timetable {

    /** How many arrivals of a burst come at once. */
    public static final int BURST = 10;

    /** More arrivals than a stream may have: each needs some memory. */
    public static final int MOST = 10_000_000;

    private static final double SECOND = 1e9;

    private final long[] offsets;

    private Timetable(long[] offsets) {
        this.offsets = offsets;
    }

    /** The arrivals of a plan within a length of time; at least one. */
    public static Timetable of(ArrivalPlan plan, Duration length) {
        var random = new SplittableRandom(plan.seed());
        var size = plan.tempo() == Tempo.BURSTS ? BURST : 1;
        var gap = SECOND * size / plan.rate();
        var offsets = new long[(int) Math.min(MOST, expected(plan, length) * 1.2 + 100)];
        var count = 0;
        var at = plan.tempo() == Tempo.PACED ? 0 : gap(gap, random);
        while (count == 0 || at < length.toNanos()) {
            for (var one = 0; one < size && count < MOST; one++) {
                if (count == offsets.length) {
                    offsets = Arrays.copyOf(offsets, Math.min(MOST, 2 * count));
                }
                offsets[count++] = (long) at;
            }
            if (count == MOST) {
                break;
            }
            at += plan.tempo() == Tempo.PACED ? gap : gap(gap, random);
        }
        return new Timetable(Arrays.copyOf(offsets, count));
    }

    /** How many arrivals a plan has within a length of time, on average. */
    public static double expected(ArrivalPlan plan, Duration length) {
        return plan.rate() * (length.toNanos() / SECOND);
    }

    /** An exponential gap, by inversion: L. Devroye, Non-Uniform Random Variate Generation, 1986, section II.2. */
    private static double gap(double mean, SplittableRandom random) {
        return -mean * Math.log1p(-random.nextDouble());
    }

    /** How many arrivals there are. */
    public int size() {
        return offsets.length;
    }

    /** When an arrival comes, in nanoseconds since the begin. */
    public long offset(int arrival) {
        return offsets[arrival];
    }
}
