package workbench.strategy.hazelcast;

import com.hazelcast.nio.ObjectDataInput;
import com.hazelcast.nio.ObjectDataOutput;
import java.io.IOException;
import workbench.strategy.portion.ItemRange;
import workbench.workload.Batch;

/** Performs a range of items on a member, one after another, until one fails. The answer is a {@link BatchAnswer}. */
final class BatchCall extends MemberCall {

    private ItemRange items = ItemRange.NONE;

    /** To be read. */
    BatchCall() {}

    BatchCall(BatchRef batch, ItemRange items) {
        super(batch);
        this.items = items;
    }

    @Override
    public byte[] call() throws IOException {
        var held = batches().of(batch());
        var answer =
                new BatchAnswerWriter(member().getCluster().getLocalMember().getUuid());
        try {
            var opened = held.enter(batch());
            if (opened.isEmpty()) {
                return NOTHING;
            }
            try {
                perform(opened.get(), held, answer);
            } finally {
                held.leave();
            }
        } catch (Throwable e) { // it cannot be opened here
            answer.failed(e);
        }
        return answer.end(held.starts().get());
    }

    private <R> void perform(Batch<R> batch, MemberBatch held, BatchAnswerWriter answer) throws IOException {
        for (var item = items.from(); item < items.to(); item++) {
            held.starts().incrementAndGet();
            try {
                var started = System.nanoTime();
                var result = batch.execute(item);
                var ended = System.nanoTime();
                answer.performed(started, ended, out -> batch.write(result, out));
            } catch (Throwable e) { // also an Error is the failure of the item
                answer.failed(e);
                return;
            } finally {
                Thread.interrupted(); // the thread is the member's
            }
        }
    }

    @Override
    public void writeData(ObjectDataOutput out) throws IOException {
        super.writeData(out);
        items.write(out);
    }

    @Override
    public void readData(ObjectDataInput in) throws IOException {
        super.readData(in);
        items = ItemRange.read(in);
    }
}
