package workbench.results;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import org.HdrHistogram.Histogram;

/**
 * Many times, each kept to within a thousandth of itself. Not thread-safe.
 *
 * @see <a href="https://github.com/HdrHistogram/HdrHistogram">HdrHistogram</a>, whose form V2 in Base64 stands in the journal
 */
public final class Latencies {

    private static final int DIGITS = 3;

    /** A histogram with the greatest time that is kept; longer ones count as this, which is an hour. */
    private static final long LONGEST_NANOS = 3_600_000_000_000L;

    private final Histogram histogram;

    /** None so far. */
    public Latencies() {
        this(new Histogram(1, LONGEST_NANOS, DIGITS));
    }

    private Latencies(Histogram histogram) {
        this.histogram = histogram;
    }

    /** Those of several streams together. */
    public static Latencies together(Collection<Latencies> several) {
        var all = new Latencies();
        several.forEach(one -> all.histogram.add(one.histogram));
        return all;
    }

    /**
     * Reads what {@link #encoded} has written.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static Latencies decoded(String text) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            return together(List.of(new Latencies(Histogram.decodeFromByteBuffer(bytes, 1))));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not a histogram: " + e.getMessage(), e);
        }
    }

    /** Adds a time; a negative one counts as 0. */
    public void add(long nanos) {
        histogram.recordValue(Math.clamp(nanos, 0, LONGEST_NANOS));
    }

    /** How many there are. */
    public long count() {
        return histogram.getTotalCount();
    }

    /**
     * The time that so many of a hundred do not exceed, in nanoseconds; 0 if there are none.
     *
     * @param percentile from 0 to 100
     */
    public long percentile(double percentile) {
        return histogram.getValueAtPercentile(percentile);
    }

    /** The longest, in nanoseconds; 0 if there are none. */
    public long most() {
        return histogram.getMaxValue();
    }

    /** The histogram in Base64. */
    public String encoded() {
        var bytes = ByteBuffer.allocate(histogram.getNeededByteBufferCapacity());
        var length = histogram.encodeIntoByteBuffer(bytes);
        return Base64.getEncoder().encodeToString(Arrays.copyOf(bytes.array(), length));
    }
}
