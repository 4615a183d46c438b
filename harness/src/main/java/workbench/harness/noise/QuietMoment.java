package workbench.harness.noise;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import workbench.harness.machine.Processors;

/**
 * Waits for a moment in which other programs leave the processors alone. All waits of a run together take no longer than a
 * bound, and none takes more than a tenth of it. Each look takes {@link #WINDOW}, which counts towards the bound. Not
 * thread-safe.
 */
public final class QuietMoment {

    /** The share of the processors that others may use in a quiet moment. */
    static final double LIMIT = 0.02;

    /** How long a moment is. */
    static final Duration WINDOW = Duration.ofMillis(100);

    private static final int PARTS = 10;

    private final Surroundings surroundings;
    private final long longestNanos;
    private long leftNanos;

    /**
     * Creates the waits of a run, none of which has begun.
     *
     * @param bound for all of them together
     * @param used how much of the bound is already used up
     */
    public QuietMoment(Surroundings surroundings, Duration bound, Duration used) {
        this.surroundings = surroundings;
        this.longestNanos = bound.toNanos() / PARTS;
        this.leftNanos = bound.minus(used).toNanos();
    }

    /**
     * A wait that has ended.
     *
     * @param nanos how long it took
     * @param busyShare the share of the processors that others used when it ended
     * @param quiet whether that was little enough
     */
    public record WaitResult(long nanos, double busyShare, boolean quiet) {}

    /**
     * Waits, if other programs are busy.
     *
     * @param waiting called if there is something to wait for, with the longest time that the wait may take
     * @param stopped whether to give up
     * @return empty if it was quiet at once, or the bound is used up
     */
    public Optional<WaitResult> await(Consumer<Duration> waiting, BooleanSupplier stopped) {
        var bound = Math.min(longestNanos, leftNanos);
        if (bound < WINDOW.toNanos()) {
            return Optional.empty();
        }
        var began = surroundings.read();
        var last = afterAMoment();
        var atOnce = isQuiet(began, last);
        if (!atOnce) {
            waiting.accept(Duration.ofNanos(bound));
        }
        var before = began;
        while (!isQuiet(before, last)
                && last.nanoTime() - began.nanoTime() + WINDOW.toNanos() <= bound
                && !stopped.getAsBoolean()) {
            before = last;
            last = afterAMoment();
        }
        var nanos = last.nanoTime() - began.nanoTime();
        leftNanos -= nanos;
        return atOnce
                ? Optional.empty()
                : Optional.of(new WaitResult(nanos, share(before, last), isQuiet(before, last)));
    }

    private Surroundings.LoadReading afterAMoment() {
        surroundings.pause(WINDOW);
        return surroundings.read();
    }

    /** In so short a time the processors' clock ticks once or not at all, so a single tick says nothing. */
    private static boolean isQuiet(Surroundings.LoadReading before, Surroundings.LoadReading after) {
        return after.foreignNanos() - before.foreignNanos() <= LIMIT * capacity(before, after) + Processors.TICK_NANOS;
    }

    private static double share(Surroundings.LoadReading before, Surroundings.LoadReading after) {
        return Math.clamp((double) (after.foreignNanos() - before.foreignNanos()) / capacity(before, after), 0, 1);
    }

    private static long capacity(Surroundings.LoadReading before, Surroundings.LoadReading after) {
        return Math.max(1, after.processors() * (after.nanoTime() - before.nanoTime()));
    }
}
