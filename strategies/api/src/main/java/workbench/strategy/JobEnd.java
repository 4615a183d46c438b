package workbench.strategy;

/** How a session waits for the end of a job whose items run in other threads. */
public final class JobEnd {

    /** Something that blocks until all work on a job has ended. */
    @FunctionalInterface
    public interface Awaitable {

        /**
         * Blocks until the work has ended; called again after an interrupt.
         *
         * @throws InterruptedException if the calling thread was interrupted first
         */
        void await() throws InterruptedException;
    }

    private JobEnd() {}

    /**
     * Waits until all work on a job has ended. An interrupt stops the job, and the wait goes on for the items in flight.
     *
     * @param job the job
     * @param end blocks until all work on the job has ended
     * @throws InterruptedException if the caller was interrupted meanwhile
     * @throws ItemFailedException the first failure
     * @throws JobStoppedException if the job was stopped for another reason
     */
    public static void await(Job job, Awaitable end) throws InterruptedException {
        var interrupted = false;
        while (true) {
            try {
                end.await();
                break;
            } catch (InterruptedException _) {
                interrupted = true;
                job.stop();
            }
        }
        if (Thread.interrupted() || interrupted) { // a wait whose work is already done may not notice an interrupt
            job.stop();
            throw new InterruptedException("the job was stopped by an interrupt");
        }
        job.check();
    }
}
