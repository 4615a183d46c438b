package workbench.strategy.portion;

import java.util.Optional;

/** The items of one job, dealt out as ranges in ascending order. Thread-safe. */
public final class Portions {

    private final int size;
    private final BatchSize batch;
    private final int threads;
    private final int ahead;
    private int next;

    /**
     * All items of a job.
     *
     * @param size how many there are
     * @param batch how many go together
     * @param threads of all workers together
     * @param ahead the most ranges at a worker for each of its threads
     */
    public Portions(int size, BatchSize batch, int threads, int ahead) {
        this.size = size;
        this.batch = batch;
        this.threads = threads;
        this.ahead = ahead;
    }

    /** {@return the next range, or empty when all items are dealt out} */
    public synchronized Optional<ItemRange> next() {
        if (next == size) {
            return Optional.empty();
        }
        var from = next;
        next += Math.min(batch(), size - from);
        return Optional.of(new ItemRange(from, next));
    }

    private int batch() {
        return batch.next(size - next, threads);
    }

    /**
     * A range has ended.
     *
     * @param items the range
     * @param nanos the time that its items took, one after another
     */
    public void ended(ItemRange items, long nanos) {
        batch.took(items.size(), nanos);
    }

    /**
     * How many ranges a worker may have at hand now for each of its threads: one near the end, so that no range waits
     * behind a long item.
     *
     * @return 1, or as many as may be sent ahead
     */
    public synchronized int allowance() {
        return next < size && size - next > (long) batch() * threads ? ahead : 1;
    }
}
