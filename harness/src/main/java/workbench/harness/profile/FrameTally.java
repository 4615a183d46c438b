package workbench.harness.profile;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbench.parameter.OneLine;
import workbench.results.HotFrames;
import workbench.results.HotFrames.HotFrame;

/** Counts in which methods threads were, and sums for how long. Not thread-safe. */
final class FrameTally {

    private static final int MOST_METHODS = 10;

    /** Less is no finding. */
    private static final double LEAST_SHARE = 0.01;

    /** A single sample is chance; a single wait may be long. */
    private static final int FEWEST_SAMPLES = 2;

    private static final int LONGEST_NAME = 200;

    private final boolean timed;
    private final Map<String, Sum> sums = new HashMap<>();
    private long elsewhere;

    private record Sum(long events, long nanos) {

        Sum and(Sum other) {
            return new Sum(events + other.events, nanos + other.nanos);
        }
    }

    /**
     * A tally of nothing yet.
     *
     * @param timed whether shares are of the time, and not of the number
     */
    FrameTally(boolean timed) {
        this.timed = timed;
    }

    /** Counts one in a method. */
    void add(String method, Duration duration) {
        sums.merge(method, new Sum(1, duration.toNanos()), Sum::and);
    }

    /** Counts one that has nothing to do with items. */
    void addElsewhere() {
        elsewhere++;
    }

    /** What it found. */
    HotFrames frames() {
        var all = sums.values().stream().reduce(new Sum(0, 0), Sum::and);
        var top = sums.entrySet().stream()
                .map(entry -> new HotFrame(
                        OneLine.cut(entry.getKey(), LONGEST_NAME),
                        entry.getValue().events(),
                        share(entry.getValue(), all)))
                .filter(frame -> frame.share() >= LEAST_SHARE && (timed || frame.events() >= FEWEST_SAMPLES))
                .sorted(comparing(HotFrame::share, reverseOrder()).thenComparing(HotFrame::method))
                .limit(MOST_METHODS)
                .toList();
        return new HotFrames(all.events(), nanos(all), elsewhere, top);
    }

    private @Nullable Long nanos(Sum all) {
        return timed ? Long.valueOf(all.nanos()) : null;
    }

    private double share(Sum one, Sum all) {
        return timed ? one.nanos() / (double) Math.max(1, all.nanos()) : one.events() / (double) all.events();
    }
}
