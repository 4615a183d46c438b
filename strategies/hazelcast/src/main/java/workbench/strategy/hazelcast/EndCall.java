package workbench.strategy.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;

/**
 * Gives up a batch on a member: cancels its items in flight and waits for them. None is started afterwards, not even by a task that
 * the engine starts again.
 */
final class EndCall extends MemberCall {

    private boolean last;

    /** To be read. */
    EndCall() {}

    /**
     * The end of a batch.
     *
     * @param last whether the session ends, too
     */
    EndCall(BatchRef batch, boolean last) {
        super(batch);
        this.last = last;
    }

    @Override
    public byte[] call() throws Exception {
        var held = batches().of(batch());
        held.end(batch().generation());
        if (last) {
            batches().forget(batch().session());
        }
        return NOTHING;
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        out.writeBoolean(last);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        last = in.readBoolean();
    }
}
