package workbench.workload.download.image;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Durations;
import workbench.parameter.UsageException;

/**
 * A set of images, all different, and how long the server waits before it sends each. Everything is a pure function of
 * these values and an image's index, so equal sets are equal in every process. Immutable and thread-safe.
 *
 * @param count the number of images, at least 1
 * @param seed what sizes, latencies and pictures are drawn from
 * @param latencyMin the least latency
 * @param latencyMax the most
 * @param sizeMin the least number of bytes of an image, at least {@value #SMALLEST}
 * @param sizeMax the most
 */
public record ImageSet(int count, long seed, Duration latencyMin, Duration latencyMax, int sizeMin, int sizeMax) {

    /** The least number of bytes that an image can have. */
    public static final int SMALLEST = 1024;

    private static final String PATH = "/images/";

    private static final int LATENCY = 0;
    private static final int SIZE = 1;
    private static final int PICTURE = 2;

    /** How many values are drawn for an image. */
    private static final int DRAWS = 3;

    /**
     * Checks the ranges.
     *
     * @throws UsageException if a least value is above its most
     */
    public ImageSet {
        if (latencyMin.compareTo(latencyMax) > 0) {
            throw new UsageException("latency-min %s is more than latency-max %s"
                    .formatted(Durations.format(latencyMin), Durations.format(latencyMax)));
        }
        if (sizeMin > sizeMax) {
            throw new UsageException("size-min %d is more than size-max %d".formatted(sizeMin, sizeMax));
        }
    }

    /** How long the server waits before it sends an image: uniform, in whole milliseconds. */
    public Duration latency(int index) {
        var min = ceilMillis(latencyMin);
        return Duration.ofMillis(min + below(ceilMillis(latencyMax) - min + 1, index, LATENCY));
    }

    /** The number of bytes of an image: uniform. */
    public int size(int index) {
        return Math.toIntExact(sizeMin + below(sizeMax - sizeMin + 1L, index, SIZE));
    }

    /** The bytes of an image: a PNG that any viewer opens. */
    public byte[] bytes(int index) {
        return Png.of(size(index), draw(index, PICTURE), "Image %d of seed %d".formatted(index, seed));
    }

    /** The path under which the server has an image. */
    public String path(int index) {
        return PATH + index;
    }

    /** The index of the image that the server has under a path, if there is one. */
    public OptionalInt index(@Nullable String path) {
        if (path == null || !path.startsWith(PATH)) {
            return OptionalInt.empty();
        }
        try {
            var index = Integer.parseInt(path.substring(PATH.length()));
            return index >= 0 && index < count ? OptionalInt.of(index) : OptionalInt.empty();
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    private static long ceilMillis(Duration duration) {
        return Math.ceilDiv(duration.toNanos(), 1_000_000);
    }

    private long below(long bound, int index, int draw) {
        return Long.remainderUnsigned(draw(index, draw), bound);
    }

    /**
     * A number of the SplitMix64 sequence (Steele, Lea and Flood, <i>Fast Splittable Pseudorandom Number Generators</i>,
     * OOPSLA 2014) that begins at the scrambled seed; any of them can be had without those before it.
     */
    private long draw(int index, int draw) {
        return scramble(scramble(seed) + 0x9e37_79b9_7f4a_7c15L * (DRAWS * (long) index + draw + 1));
    }

    private static long scramble(long value) {
        var z = (value ^ (value >>> 30)) * 0xbf58_476d_1ce4_e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d0_49bb_1331_11ebL;
        return z ^ (z >>> 31);
    }

    /** Writes it so that {@link #read} gives an equal one. */
    public void write(DataOutput out) throws IOException {
        out.writeInt(count);
        out.writeLong(seed);
        out.writeLong(latencyMin.toNanos());
        out.writeLong(latencyMax.toNanos());
        out.writeInt(sizeMin);
        out.writeInt(sizeMax);
    }

    /** Reads what {@link #write} wrote. */
    public static ImageSet read(DataInput in) throws IOException {
        return new ImageSet(
                in.readInt(),
                in.readLong(),
                Duration.ofNanos(in.readLong()),
                Duration.ofNanos(in.readLong()),
                in.readInt(),
                in.readInt());
    }
}
