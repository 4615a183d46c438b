package workbench.strategy.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** The batches that a member holds, one for each session. Thread-safe. */
final class MemberBatches {

    /** Where the member keeps them. */
    private static final String KEY = MemberBatches.class.getName();

    private final ConcurrentMap<String, MemberBatch> bySession = new ConcurrentHashMap<>();

    private MemberBatches() {}

    /** Those of a member. */
    static MemberBatches of(HazelcastInstance member) {
        return (MemberBatches) member.getUserContext().computeIfAbsent(KEY, _ -> new MemberBatches());
    }

    /** The batch of a session; not yet opened where it is new. */
    MemberBatch of(BatchRef batch) {
        return bySession.computeIfAbsent(batch.session(), _ -> new MemberBatch());
    }

    void forget(String session) {
        bySession.remove(session);
    }
}
