package workbench.workload.synthetic;

/** What an item waits for. */
@FunctionalInterface
interface Io {

    /**
     * Waits for an answer.
     *
     * @param nanos how long it takes to come, at least 0
     * @throws InterruptedException if the thread is interrupted
     * @throws java.util.concurrent.CancellationException soon after cancellation was requested
     */
    void await(long nanos) throws InterruptedException;
}
