package workbench.harness.fork.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;

/**
 * How long a fork warms up and measures.
 *
 * @param warmup how long jobs run before the measured iterations; may be zero
 * @param iterations the number of measured iterations
 * @param iteration the length of an iteration, those of the warm-up included; zero if there is no job but the first
 */
public record ForkTiming(Duration warmup, int iterations, Duration iteration) {

    /** The first job is measured, and nothing else is done. */
    public static final ForkTiming ONCE = new ForkTiming(Duration.ZERO, 1, Duration.ZERO);

    /** Whether the first job is what is measured, as the only iteration. */
    public boolean isOnce() {
        return equals(ONCE);
    }

    /** The most iterations that a warm-up can have: each but the last takes the whole length. */
    public long mostWarmups() {
        return isOnce() ? 0 : Math.ceilDiv(warmup.toNanos(), iteration.toNanos());
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(warmup.toNanos());
        out.writeInt(iterations);
        out.writeLong(iteration.toNanos());
    }

    static ForkTiming read(DataInput in) throws IOException {
        return new ForkTiming(Duration.ofNanos(in.readLong()), in.readInt(), Duration.ofNanos(in.readLong()));
    }
}
