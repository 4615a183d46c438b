package workbench.workload.download.profile;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import workbench.workload.Floor;
import workbench.workload.download.image.ImageSet;

/**
 * How fast the images of a set can be downloaded from a shaped server, by physics alone.
 *
 * @param images the images
 * @param shaping how the server is slowed down
 */
public record Schedule(ImageSet images, Shaping shaping) {

    private static final long NANOS = 1_000_000_000;

    /** How long the server waits before it answers the request for an image. */
    public Duration latency(int image) {
        return shaping.latency().of(image, images.draws());
    }

    /**
     * The least time of a job: the first step and then the longest of three, which are the longest item, the part of
     * all items that falls to each of {@code width} lines, and the transfer of all bytes over the shared bandwidth.
     *
     * @return empty if the server is not slowed down
     */
    public Optional<Floor> floor(int width) {
        var items = items().summaryStatistics();
        var behind = LongStream.of(items.getMax(), items.getSum() / shaping.lines(width), passing());
        return time(behind.max().orElse(0))
                .filter(least -> least.compareTo(Floor.LONGEST) <= 0)
                .map(least -> new Floor.Time(
                        least,
                        greedy(width)
                                .filter(time -> time.compareTo(Floor.LONGEST) <= 0)
                                .orElse(null)));
    }

    /**
     * The time of a greedy schedule, in which each of {@code width} lines takes the next item, in their order, as soon
     * as it is free (Graham, <i>Bounds on Multiprocessing Timing Anomalies</i>, 1969): what a strategy would take that
     * costs nothing and does not know the latencies beforehand. Shared bandwidth bounds it as a whole, not item by
     * item.
     *
     * @return empty if the server is not slowed down
     */
    public Optional<Duration> greedy(int width) {
        var lines = new PriorityQueue<>(Collections.nCopies(shaping.lines(width), 0L));
        var end = passing();
        for (var item : (Iterable<Long>) items().boxed()::iterator) {
            var free = lines.remove() + item;
            lines.add(free);
            end = Math.max(end, free);
        }
        return time(end);
    }

    /** The longest that a client of a given width may have to wait for a byte. */
    public Duration patience(int width) {
        var ahead = Math.ceilDiv(width, shaping.lines(width));
        return shaping.firstStep().plusNanos(items().max().orElse(0) * ahead).plusNanos(passing());
    }

    private Optional<Duration> time(long behindFirstStep) {
        var all = shaping.firstStep().plusNanos(behindFirstStep);
        return all.isZero() ? Optional.empty() : Optional.of(all);
    }

    /** What each item takes in nanoseconds on a line of its own. */
    private LongStream items() {
        return IntStream.range(0, images.count())
                .mapToLong(image -> latency(image).toNanos() + transfer(images.size(image), shaping.bandwidth()));
    }

    /** What all bytes take together, after the quickest answer. */
    private long passing() {
        if (shaping.sharedBandwidth() == 0) {
            return 0;
        }
        var indices = IntStream.range(0, images.count());
        var first = indices.mapToLong(image -> latency(image).toNanos()).min().orElse(0);
        var bytes = IntStream.range(0, images.count()).mapToLong(images::size).sum();
        return first + transfer(bytes, shaping.sharedBandwidth());
    }

    private static long transfer(long bytes, long bandwidth) {
        return bandwidth == 0 ? 0 : (long) Math.ceil((double) bytes * NANOS / bandwidth);
    }
}
