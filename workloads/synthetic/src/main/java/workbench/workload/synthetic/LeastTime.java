package workbench.workload.synthetic;

import static java.util.Comparator.comparingDouble;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbench.workload.Floor;

/**
 * The least time of a job, by physics alone: the largest of several bounds, none of which can be undercut in one process.
 *
 * <p>Where items do nothing but compute, it is a share of the sequential time, which holds at whatever clock rate. Else it is a time,
 * in which a computing that was calibrated counts with {@value #ALLOWED} of its length, since a processor may be faster later
 * than it was at the calibration.
 *
 * @param times how long the items compute and wait; those that the cache holds do not compute
 * @param hold how long each computes while it holds the lock, in nanoseconds
 * @param locked whether they share a lock
 * @param ioInside whether they wait while they hold it
 * @param downstream how many the downstream answers at once; 0 for any number
 * @param extras whether they do something that is neither computed nor waited for, such as to allocate
 */
record LeastTime(ItemTimes times, long hold, boolean locked, boolean ioInside, int downstream, boolean extras) {

    /** How much of its calibrated time computing takes at least. */
    private static final double ALLOWED = 0.95;

    /** What keeps a job from being faster. */
    enum Limit {
        CORES("the cores, which share all computing"),
        WIDTH("the width, over which whole items are spread"),
        ITEM("the longest item"),
        LOCK("the lock, which one item of a process holds at a time"),
        DOWNSTREAM("the downstream, which serves a process");

        private final String words;

        Limit(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /**
     * A time that no job can undercut.
     *
     * @param limit why
     * @param nanos the time
     */
    record Bound(Limit limit, double nanos) {}

    /** The floor at a width, on so many cores; empty if nothing takes time, or nobody would wait for its end. */
    Optional<Floor> floor(int width, int cores) {
        return bound(width, cores).flatMap(bound -> onlyComputes() ? share(bound) : time(bound));
    }

    private Optional<Floor> share(Bound bound) {
        return Optional.of(new Floor.Share(Math.min(1, bound.nanos / computing(1))));
    }

    private static Optional<Floor> time(Bound bound) {
        var time = Duration.ofNanos(Math.max(1, (long) bound.nanos));
        return time.compareTo(Floor.LONGEST) > 0 ? Optional.empty() : Optional.of(new Floor.Time(time));
    }

    /** The largest bound; empty if nothing takes time. */
    Optional<Bound> bound(int width, int cores) {
        var part = onlyComputes() ? 1 : ALLOWED;
        var computing = computing(part);
        var waiting = (double) times.waiting();
        var lengths = lengths(part);
        var inLock = locked ? part * hold * times.count() + (ioInside ? waiting : 0) : 0;
        return Stream.of(
                        new Bound(Limit.CORES, width > cores ? computing / cores : 0),
                        new Bound(Limit.ITEM, lengths[lengths.length - 1]),
                        new Bound(Limit.WIDTH, undivided(lengths, width)),
                        new Bound(Limit.LOCK, inLock),
                        new Bound(Limit.DOWNSTREAM, downstream == 0 ? 0 : undivided(lengths(0), downstream)))
                .filter(bound -> bound.nanos > 0)
                .max(comparingDouble(Bound::nanos));
    }

    private boolean onlyComputes() {
        return !extras && times.waiting() == 0;
    }

    /** All computing, of which a part counts. */
    private double computing(double part) {
        return part * (times.computing() + (double) hold * times.count());
    }

    /** How long each item takes, of whose computing a part counts; ascending. */
    private double[] lengths(double part) {
        return IntStream.range(0, times.count())
                .mapToDouble(item -> part * (times.computing(item) + hold) + times.waiting(item))
                .sorted()
                .toArray();
    }

    /**
     * The least time of lengths that are spread over lines, none of them divided: no line can have less than its part of them all.
     * And of the longest {@code k × lines + 1} of them, some line has {@code k + 1}, which take no less than the shortest
     * {@code k + 1} of these.
     */
    private static double undivided(double[] ascending, int lines) {
        var count = ascending.length;
        var sums = new double[count + 1]; // of the shortest
        for (var i = 0; i < count; i++) {
            sums[i + 1] = sums[i] + ascending[i];
        }
        var least = sums[count] / lines;
        for (var k = 1; (long) k * lines < count; k++) {
            var first = count - 1 - k * lines;
            least = Math.max(least, sums[first + k + 1] - sums[first]);
        }
        return least;
    }
}
