package workbench.strategy;

/** Where an opened session takes the arrivals of one stream. One thread calls it. */
public interface Intake {

    /**
     * Takes an arrival, to be performed as soon as fewer items than the width are in flight, in the order in which arrivals come where
     * the strategy has an order. It returns at once, however many are waiting: a submitter that had to wait would let later arrivals come
     * later than they do.
     *
     * @param arrival its number
     * @throws java.util.concurrent.RejectedExecutionException if it cannot be performed; it has failed then, and the stream goes on
     */
    void submit(int arrival);

    /**
     * Returns when every arrival that was submitted has been {@linkplain Arrivals#perform performed}.
     *
     * @throws InterruptedException if the caller was interrupted; it may drain again
     */
    void drain() throws InterruptedException;
}
