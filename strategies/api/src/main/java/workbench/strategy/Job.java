package workbench.strategy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** All items of a batch, to be performed exactly once each. Thread-safe. */
public interface Job {

    /** The number of items; they are addressed 0 to {@code size() - 1}. */
    int size();

    /**
     * Executes an item in the calling thread and keeps its result.
     *
     * @throws ItemFailedException if it failed; the job is stopped
     * @throws JobStoppedException if the job was stopped before the item had ended
     */
    void perform(int item);

    /**
     * Keeps a result that was computed elsewhere.
     *
     * @param item the item
     * @param worker who computed it, such as {@code worker-2}
     * @param started when, in the nanoseconds of {@link System#nanoTime} of this machine
     * @param ended likewise
     * @param result reads exactly one result, as {@code Batch.write} wrote it
     * @throws IOException if the result cannot be read
     * @throws JobStoppedException if the job was stopped
     */
    void deliver(int item, String worker, long started, long ended, DataInput result) throws IOException;

    /**
     * Notes that an item failed elsewhere, and stops the job. Only the first failure is kept.
     *
     * @param cause what happened, with a message for the user
     */
    void fail(int item, Throwable cause);

    /**
     * Writes the item itself, for processes in other languages that cannot open the batch.
     *
     * @throws UnsupportedOperationException if the workload does not describe its items
     */
    void describe(int item, DataOutput out) throws IOException;

    /** Stops the job: later items do not start, those in flight in this process are cancelled. */
    void stop();

    /** Whether the job was stopped, by a failure or by {@link #stop}; cheap enough to ask before every item. */
    boolean stopped();

    /**
     * How the job stands; to be called at the end of {@link Session#run}, when nothing of the job runs any more.
     *
     * @throws ItemFailedException the first failure, if there was one
     * @throws JobStoppedException if the job was stopped for another reason
     */
    void check();
}
