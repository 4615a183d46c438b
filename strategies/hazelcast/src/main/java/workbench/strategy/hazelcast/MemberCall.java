package workbench.strategy.hazelcast;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceAware;
import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import com.hazelcast.nio.serialization.DataSerializable;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** What is sent to a member, concerns one batch, and answers with bytes. On the way it is primitives and strings. */
abstract class MemberCall implements Callable<byte[]>, DataSerializable, HazelcastInstanceAware {

    /** The answer of a call that has nothing to say. */
    static final byte[] NOTHING = {};

    private @Nullable BatchRef batch;
    private @Nullable HazelcastInstance member;

    /** To be read. */
    MemberCall() {}

    MemberCall(BatchRef batch) {
        this.batch = batch;
    }

    final BatchRef batch() {
        return Objects.requireNonNull(batch, "is read before it is called");
    }

    /** The member that performs this call. */
    final HazelcastInstance member() {
        return Objects.requireNonNull(member, "members set themselves");
    }

    final MemberBatches batches() {
        return MemberBatches.of(member());
    }

    @Override
    public final void setHazelcastInstance(HazelcastInstance instance) {
        member = instance;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        batch().write(out);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        batch = BatchRef.read(in);
    }
}
