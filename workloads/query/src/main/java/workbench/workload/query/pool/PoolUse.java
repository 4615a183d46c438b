package workbench.workload.query.pool;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * How the connections of a pool were used: how long items waited for one, how long they kept it, and what went wrong. Counting is
 * thread-safe and costs an item about 0.1 µs; time to get a connection and time of the query are never added up.
 */
public final class PoolUse {

    private static final double MANY = 0.99;

    private static final double HALF = 0.5;

    private static final String BETWEEN = ";";

    private final TimeCounts waits = new TimeCounts();
    private final TimeCounts holds = new TimeCounts();
    private final LongAdder timeouts = new LongAdder();
    private final LongAdder conflicts = new LongAdder();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger active = new AtomicInteger();
    private final AtomicInteger mostWaiting = new AtomicInteger();
    private final AtomicInteger mostActive = new AtomicInteger();

    /** An item begins to wait for a connection. */
    void waits() {
        raise(mostWaiting, waiting.incrementAndGet());
    }

    /** It has one. */
    void taken(long waitedNanos) {
        waiting.decrementAndGet();
        raise(mostActive, active.incrementAndGet());
        waits.add(waitedNanos);
    }

    /** It gets none. */
    void refused(boolean timeout) {
        waiting.decrementAndGet();
        if (timeout) {
            timeouts.increment();
        }
    }

    /** It has given it back. */
    void released(long heldNanos) {
        active.decrementAndGet();
        holds.add(heldNanos);
    }

    /** A transaction was refused, because it conflicted with another. */
    public void conflicted() {
        conflicts.increment();
    }

    private static void raise(AtomicInteger most, int now) {
        if (now > most.get()) {
            most.accumulateAndGet(now, Math::max);
        }
    }

    /** How many connections items have at this moment. */
    public int active() {
        return active.get();
    }

    /** How many items wait for a connection at this moment. */
    int waiting() {
        return waiting.get();
    }

    /** Whether no item has asked for a connection. */
    public boolean isEmpty() {
        return waits.count() + timeouts.sum() == 0;
    }

    /** Adds that of another process; of what was the most at once, the greater counts, since nobody saw both together. */
    public void add(PoolUse other) {
        waits.addAll(other.waits);
        holds.addAll(other.holds);
        timeouts.add(other.timeouts.sum());
        conflicts.add(other.conflicts.sum());
        raise(mostWaiting, other.mostWaiting.get());
        raise(mostActive, other.mostActive.get());
    }

    /** All of it in one line, for {@link #parse}. */
    public String text() {
        return String.join(
                BETWEEN,
                waits.text(),
                holds.text(),
                String.valueOf(timeouts.sum()),
                String.valueOf(conflicts.sum()),
                String.valueOf(mostWaiting.get()),
                String.valueOf(mostActive.get()));
    }

    /** What {@link #text} wrote. */
    public static PoolUse parse(String text) {
        var parts = List.of(text.split(BETWEEN, -1));
        var parsed = new PoolUse();
        parsed.waits.addAll(TimeCounts.parse(parts.get(0)));
        parsed.holds.addAll(TimeCounts.parse(parts.get(1)));
        parsed.timeouts.add(Long.parseLong(parts.get(2)));
        parsed.conflicts.add(Long.parseLong(parts.get(3)));
        parsed.mostWaiting.set(Integer.parseInt(parts.get(4)));
        parsed.mostActive.set(Integer.parseInt(parts.get(5)));
        return parsed;
    }

    /** The figures that a reader of the report should see, by short label. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("connections taken", String.valueOf(waits.count()));
        facts.put("wait for a connection", within(waits));
        facts.put("time on a connection", within(holds));
        facts.put("connections at most", "%d in use, %d items waiting".formatted(mostActive.get(), mostWaiting.get()));
        if (timeouts.sum() > 0) {
            facts.put("pool timeouts", String.valueOf(timeouts.sum()));
        }
        if (conflicts.sum() > 0) {
            facts.put("conflicts", String.valueOf(conflicts.sum()));
        }
        return facts;
    }

    private static String within(TimeCounts times) {
        return "half within %s, 99 %% within %s".formatted(time(times.within(HALF)), time(times.within(MANY)));
    }

    private static String time(long nanos) {
        if (nanos >= 1_000_000) {
            return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
        }
        return String.format(Locale.ROOT, nanos < 10_000 ? "%.1f µs" : "%.0f µs", nanos / 1e3);
    }
}
