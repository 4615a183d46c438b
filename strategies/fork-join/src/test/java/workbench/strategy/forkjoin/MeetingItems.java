package workbench.strategy.forkjoin;

import java.io.DataInput;
import java.io.DataOutput;
import java.util.concurrent.CountDownLatch;
import workbench.workload.Batch;

/** Items that wait until a number of them are in flight at once. */
final class MeetingItems implements Batch<Integer> {

    private final int size;
    private final CountDownLatch missing;

    MeetingItems(int size, int atOnce) {
        this.size = size;
        this.missing = new CountDownLatch(atOnce);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Integer execute(int item) throws InterruptedException {
        missing.countDown();
        missing.await();
        return item;
    }

    @Override
    public void write(Integer result, DataOutput out) {}

    @Override
    public Integer read(DataInput in) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void verify(int item, Integer result) {}

    @Override
    public void cancel() {
        while (missing.getCount() > 0) {
            missing.countDown();
        }
    }

    @Override
    public void close() {}
}
