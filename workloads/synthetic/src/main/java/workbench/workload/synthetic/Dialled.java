package workbench.workload.synthetic;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import workbench.parameter.Arguments;

/**
 * What was dialled.
 *
 * @param arguments a value for each of the {@link Dials}
 */
record Dialled(Arguments arguments) {

    long seed() {
        return arguments.get(Dials.SEED);
    }

    /** How many bytes an item takes and drops. */
    long garbage() {
        return arguments.get(Dials.ALLOCATE);
    }

    /** How many bytes a result has. */
    int result() {
        return Math.toIntExact(arguments.get(Dials.RESULT));
    }

    /** How many nanoseconds each item computes while it holds the lock. */
    long hold() {
        return arguments.get(Dials.HOLD).toNanos();
    }

    /** Whether items wait while they hold the lock. */
    boolean ioInside() {
        return arguments.get(Dials.IO_INSIDE).equals(Dials.YES);
    }

    boolean isLocked() {
        return lockKind() != LockKind.NONE;
    }

    private LockKind lockKind() {
        return Dials.constant(LockKind.class, arguments.get(Dials.LOCK));
    }

    /** A new lock. */
    SharedLock lock() {
        return lockKind().make();
    }

    /** New buffers for threads. */
    LocalBuffer buffer() {
        return new LocalBuffer(Math.toIntExact(arguments.get(Dials.THREAD_LOCAL)));
    }

    private int downstream() {
        return arguments.get(Dials.DOWNSTREAM);
    }

    /** What items wait for, where the waiting is done by a timer. */
    Io io(Io timer) {
        var io = downstream() == 0 ? timer : new Downstream(downstream(), arguments.get(Dials.DEGRADE), timer);
        return Dials.constant(WaitPlace.class, arguments.get(Dials.WAITS_IN)).around(io);
    }

    /** Whether items of one process make each other wait. */
    boolean shares() {
        return isLocked() || downstream() > 0;
    }

    /** How long each item computes and waits. */
    ItemTimes times() {
        var sizes = spread().sizes(arguments.get(Dials.ITEMS), Seeds.Purpose.SPREAD.random(seed()));
        var arranged = Dials.constant(ItemOrder.class, arguments.get(Dials.ORDER))
                .arrange(sizes, Seeds.Purpose.ORDER.random(seed()));
        return ItemTimes.of(arranged, arguments.get(Dials.COMPUTE), arguments.get(Dials.WAIT));
    }

    private Spread spread() {
        return switch (arguments.get(Dials.SPREAD)) {
            case Dials.LOG_NORMAL -> new Spread.LogNormal(arguments.get(Dials.SIGMA));
            case Dials.ONE_HEAVY -> new Spread.OneHeavy(arguments.get(Dials.ONE_IN), arguments.get(Dials.TIMES));
            default -> new Spread.Fixed();
        };
    }

    /** What the cache holds: for as many items as the dial says, the value of each. Safe for many threads. */
    Map<Integer, Long> cache(IntToLongFunction value) {
        var items = new ArrayList<>(
                IntStream.range(0, arguments.get(Dials.ITEMS)).boxed().toList());
        Collections.shuffle(items, Seeds.Purpose.CACHE.random(seed()));
        return items.stream()
                .limit(Math.round(items.size() * arguments.get(Dials.CACHE) / 100.0))
                .collect(Collectors.toConcurrentMap(Function.identity(), value::applyAsLong));
    }

    /** The least time of items of given times. */
    LeastTime leastTime(ItemTimes times) {
        var extras = Dials.changed(arguments, Dials.ALLOCATE)
                || Dials.changed(arguments, Dials.RESULT)
                || Dials.changed(arguments, Dials.THREAD_LOCAL);
        return new LeastTime(times, hold(), isLocked(), ioInside(), downstream(), extras);
    }
}
