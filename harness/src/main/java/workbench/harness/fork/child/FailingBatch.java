package workbench.harness.fork.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import workbench.workload.Batch;

/**
 * Items that do nothing. The first one to be executed fails, and where there is a second one in flight, that one stays for a
 * moment after the failure, as an item would that does not heed it. Their results are never asked for.
 */
final class FailingBatch implements Batch<Integer> {

    private final int size;
    private final Duration moment;
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final CountDownLatch second = new CountDownLatch(1);
    private final CountDownLatch cancelled = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);

    /**
     * A batch for one job.
     *
     * @param size the number of its items
     * @param moment how long the first item waits for a second one, and how long that one stays
     */
    FailingBatch(int size, Duration moment) {
        this.size = size;
        this.moment = moment;
    }

    /** Lets all items end, and tells how many were in flight until now. */
    int end() {
        var left = inFlight.get();
        over.countDown();
        return left;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Integer execute(int item) throws InterruptedException {
        inFlight.incrementAndGet();
        try {
            switch (begun.incrementAndGet()) {
                case 1 -> {
                    await(second);
                    throw new IllegalStateException("fails to show how that is handled");
                }
                case 2 -> {
                    second.countDown();
                    cancelled.await();
                    await(over);
                }
                default -> cancelled.await();
            }
            throw new CancellationException("cancelled");
        } finally {
            inFlight.decrementAndGet();
        }
    }

    private void await(CountDownLatch latch) throws InterruptedException {
        var _ = latch.await(moment.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void cancel() {
        cancelled.countDown();
    }

    @Override
    public void write(Integer result, DataOutput out) {
        throw new UnsupportedOperationException("no item has a result");
    }

    @Override
    public Integer read(DataInput in) {
        throw new UnsupportedOperationException("no item has a result");
    }

    @Override
    public void verify(int item, Integer result) {
        throw new UnsupportedOperationException("no item has a result");
    }

    @Override
    public void close() {
        cancel();
        end();
    }
}
