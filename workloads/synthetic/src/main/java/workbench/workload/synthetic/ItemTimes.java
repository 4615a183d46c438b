package workbench.workload.synthetic;

import java.time.Duration;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.LongStream;

/** How long each item computes, outside of a lock, and waits, in nanoseconds. Immutable. */
final class ItemTimes {

    private final long[] computing;
    private final long[] waiting;

    private ItemTimes(long[] computing, long[] waiting) {
        this.computing = computing;
        this.waiting = waiting;
    }

    /** Times of items of given sizes, from those of an item of size 1. */
    static ItemTimes of(double[] sizes, Duration compute, Duration wait) {
        return new ItemTimes(scaled(sizes, compute), scaled(sizes, wait));
    }

    private static long[] scaled(double[] sizes, Duration one) {
        return Arrays.stream(sizes)
                .mapToLong(size -> Math.round(size * one.toNanos()))
                .toArray();
    }

    int count() {
        return computing.length;
    }

    long computing(int item) {
        return computing[item];
    }

    long waiting(int item) {
        return waiting[item];
    }

    /** The computing of all items. */
    long computing() {
        return LongStream.of(computing).sum();
    }

    /** The waiting of all items. */
    long waiting() {
        return LongStream.of(waiting).sum();
    }

    /** The same times, but some items compute nothing. */
    ItemTimes withoutComputing(Set<Integer> items) {
        var left = computing.clone();
        items.forEach(item -> left[item] = 0);
        return new ItemTimes(left, waiting);
    }
}
