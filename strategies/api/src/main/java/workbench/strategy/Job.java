package workbench.strategy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** All items of a batch, to be performed exactly once each. Thread-safe. */
public interface Job {

    /** {@return the number of items; they are addressed 0 to {@code size() - 1}} */
    int size();

    /**
     * Executes an item in the calling thread and keeps its result. If an interrupt ended the item, the thread stays
     * interrupted.
     *
     * @param item its index
     * @throws ItemFailedException if it failed, and the job is stopped; or if {@link Session#run} had returned before
     *     the item ended
     * @throws JobStoppedException if the job was stopped before the item had ended
     */
    void perform(int item);

    /**
     * Performs an item unless the job was stopped, and never throws: a failure ends the job, and {@link #check} throws
     * it. Most workers call this, since an exception would end them.
     *
     * @param item its index
     * @return whether it was performed; if not, there is nothing more to do for this job
     */
    default boolean attempt(int item) {
        if (stopped()) {
            return false;
        }
        try {
            perform(item);
            return true;
        } catch (Throwable cause) {
            fail(item, cause); // has no effect if the job is already stopped
            return false;
        }
    }

    /**
     * Keeps a result that was computed elsewhere.
     *
     * @param item the item
     * @param worker the process that computed it, such as {@code worker-2}; of several threads there, each has its number after a
     *     dot, such as {@code worker-2.1}
     * @param started when it started, in nanoseconds of {@link System#nanoTime} on this machine
     * @param ended when it ended, on the same clock; not before it started
     * @param result reads exactly one result, as {@code Batch.write} wrote it
     * @throws IOException if the result cannot be read
     * @throws IllegalArgumentException if it ended before it started
     * @throws JobStoppedException if the job was stopped
     */
    void deliver(int item, String worker, long started, long ended, DataInput result) throws IOException;

    /**
     * Notes that an item failed elsewhere, and stops the job. Has no effect once the job is stopped, so that only the
     * first failure is kept, and none that stopping caused.
     *
     * @param item its index
     * @param cause what happened, with a message for the user
     */
    void fail(int item, Throwable cause);

    /**
     * Writes the item itself, for processes in other languages that cannot open the batch.
     *
     * @param item its index
     * @param out where to write it
     * @throws UnsupportedOperationException if the workload does not describe its items
     * @throws IOException if that fails
     */
    void describe(int item, DataOutput out) throws IOException;

    /** Stops the job: later items do not start, and those in flight in this process are cancelled. */
    void stop();

    /**
     * {@return whether the job was stopped, by a failure, by {@link #stop} or since {@link Session#run} has returned;
     * cheap enough to ask before every item}
     */
    boolean stopped();

    /**
     * Throws if the job has failed; called at the end of {@link Session#run}, when nothing of the job runs any more.
     *
     * @throws ItemFailedException the first failure, if there was one
     * @throws JobStoppedException if the job was stopped for another reason
     */
    void check();
}
