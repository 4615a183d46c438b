package workbench.strategy.gatherers;

import java.io.DataInput;
import java.io.DataOutput;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import workbench.workload.Batch;

/** Items of which the first is held until it is let go; the others end at once. */
final class HeldItems implements Batch<Integer> {

    /** A permit for each item that has ended. */
    final Semaphore ended = new Semaphore(0);

    private final int size;
    private final CountDownLatch letGo = new CountDownLatch(1);

    HeldItems(int size) {
        this.size = size;
    }

    void letGo() {
        letGo.countDown();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Integer execute(int item) throws InterruptedException {
        if (item == 0) {
            letGo.await();
        }
        ended.release();
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
        letGo();
    }

    @Override
    public void close() {}
}
