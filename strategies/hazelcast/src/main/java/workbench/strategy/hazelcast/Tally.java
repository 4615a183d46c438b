package workbench.strategy.hazelcast;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What members have done for a session, as their answers say. Thread-safe. */
final class Tally {

    private final Map<UUID, Long> starts = new ConcurrentHashMap<>();
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong retries = new AtomicLong();

    /** A member has answered. */
    void answered(BatchAnswer answer) {
        starts.merge(answer.member(), answer.starts(), Math::max);
    }

    /** A batch was answered by another member than the one it was sent to: the engine has started it again. */
    void startedAgain() {
        retries.incrementAndGet();
    }

    /** An item was delivered to its job. */
    void delivered() {
        delivered.incrementAndGet();
    }

    /** How many items were delivered. */
    long items() {
        return delivered.get();
    }

    /** How many items members have started, those aside that a member started that was lost before it said so. */
    long starts() {
        return starts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many batches the engine has started again on another member. */
    long retries() {
        return retries.get();
    }
}
