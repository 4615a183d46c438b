package workbench.strategy.multiprocess;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** The items of one job, dealt out as ranges in ascending order. Thread-safe. */
final class Portions {

    private final int size;
    private final int batch;
    private final int threads;
    private final int ahead;
    private final AtomicInteger next = new AtomicInteger();

    /**
     * All items of a job.
     *
     * @param batch the most items of a range
     * @param threads of all workers together
     * @param ahead the most ranges at a worker for each of its threads
     */
    Portions(int size, int batch, int threads, int ahead) {
        this.size = size;
        this.batch = batch;
        this.threads = threads;
        this.ahead = ahead;
    }

    /** The next range, or empty when all items are dealt out. */
    Optional<ItemRange> next() {
        var from = next.getAndUpdate(this::after);
        return from < size ? Optional.of(new ItemRange(from, after(from))) : Optional.empty();
    }

    private int after(int from) {
        return size - from <= batch ? size : from + batch;
    }

    /**
     * How many ranges a worker may have at hand now for each of its threads: one near the end, so that no range waits
     * behind a long item.
     */
    int allowance() {
        return size - next.get() > (long) batch * threads ? ahead : 1;
    }
}
