package workbench.strategy.multiprocess;

import java.io.DataOutputStream;
import java.io.IOException;
import workbench.parameter.OneLine;
import workbench.strategy.portion.ItemRange;
import workbench.workload.Batch;

/**
 * One thread of a worker. It performs ranges of items, one item at a time, and answers each range with a frame: the first
 * item of the range and the thread's number; then for each item whether it succeeded, and either its start, end and
 * result, or what it threw, which ends the frame.
 *
 * @param <R> the result of an item
 */
final class RangeWorker<R> {

    private final int number;
    private final Batch<R> batch;
    private final Inbox inbox;
    private final DataOutputStream out;
    private final FrameBuffer frame = new FrameBuffer(1 << 13);

    /** A thread of a number from 1; all share the other arguments. */
    RangeWorker(int number, Batch<R> batch, Inbox inbox, DataOutputStream out) {
        this.number = number;
        this.batch = batch;
        this.inbox = inbox;
        this.out = out;
    }

    /** Starts it; the thread ends at the end of the input, and takes the JVM with it where it breaks down. */
    Thread start() {
        return Thread.ofPlatform().name("worker-" + number).start(() -> {
            try {
                work();
            } catch (Throwable e) {
                WorkerMain.breakDown(e);
            }
        });
    }

    private void work() throws IOException {
        for (var range = inbox.take(); !range.equals(ItemRange.NONE); range = inbox.take()) {
            frame.truncate(0);
            perform(range, frame.data());
            Frames.write(out, frame);
        }
    }

    private void perform(ItemRange items, DataOutputStream data) throws IOException {
        data.writeInt(items.from());
        data.writeInt(number);
        var item = items.from();
        while (item < items.to() && perform(item, data)) {
            item++;
        }
    }

    private boolean perform(int item, DataOutputStream data) throws IOException {
        var before = frame.size();
        try {
            long started = System.nanoTime();
            var value = batch.execute(item);
            long ended = System.nanoTime();
            data.writeBoolean(true);
            data.writeLong(started);
            data.writeLong(ended);
            batch.write(value, data);
            return true;
        } catch (Throwable e) {
            frame.truncate(before);
            data.writeBoolean(false);
            data.writeUTF(OneLine.message(e));
            return false;
        } finally {
            Thread.interrupted(); // an interrupt that an item leaves behind would close the channel
        }
    }
}
