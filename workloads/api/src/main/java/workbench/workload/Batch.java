package workbench.workload;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * An opened workload: its items, and how one is executed, encoded and verified.
 *
 * <p>Items are independent of each other and addressed by their index, 0 to {@code size() - 1}. All methods may be
 * called by many threads at once, except {@link #reset} and {@link #close}, which are called while no item is in
 * flight.
 *
 * @param <R> the result of an item
 */
public interface Batch<R> extends AutoCloseable {

    /** {@return the number of items, the same at every call; at least 1} */
    int size();

    /**
     * Prepares for a fresh job: deletes the files of the last one, so that an old file never hides a lost item, and
     * ends the effect of {@link #cancel}. Called before every job in the process that measures, never in its workers.
     *
     * @throws IOException if that fails
     */
    default void reset() throws IOException {}

    /**
     * Executes one item and waits until it has ended.
     *
     * @param item its index
     * @return its result, which is not kept by the batch
     * @throws Exception if the item fails or is cancelled
     */
    R execute(int item) throws Exception;

    /**
     * Writes a result. Results cross process boundaries and are digested in this form, so it depends on the item alone: it
     * holds no path, time or process id.
     *
     * @param result the result of some item
     * @param out where to write it
     * @throws IOException if that fails
     */
    void write(R result, DataOutput out) throws IOException;

    /**
     * Reads what {@link #write} wrote, and not a byte more.
     *
     * @param in where to read it
     * @return an equal result
     * @throws IOException if that fails, or what is read is not a result
     */
    R read(DataInput in) throws IOException;

    /**
     * Proves that a result is right, without trusting {@link #execute}.
     *
     * @param item its index
     * @param result the result to verify
     * @throws WrongResultException if it is not; the message says why
     * @throws IOException if that cannot be determined
     */
    void verify(int item, R result) throws WrongResultException, IOException;

    /**
     * Whether what {@link #write} writes of a result proves it: {@link #verify} looks at nothing else, neither at a part of
     * the result that is not written nor at a file. Of jobs whose results are written alike, one needs to be verified then,
     * and the others are as right as that one.
     *
     * @return the same at every call; false by default
     */
    default boolean writesProof() {
        return false;
    }

    /**
     * The least time that physics allows a job of this batch.
     *
     * @param width the most items in flight at once, at least 1
     * @return the floor; empty if it is unknown
     */
    default Optional<Floor> floor(int width) {
        return Optional.empty();
    }

    /**
     * The least time that physics allows a job of this batch on other machines, whose cores are taken to be as fast as those of this
     * one.
     *
     * @param width the most items in flight at once, at least 1
     * @param cores the cores of those machines, at least 1
     * @return the floor; empty if it is unknown, as by default where it is a share of what one core does
     */
    default Optional<Floor> floor(int width, int cores) {
        return floor(width).filter(Floor.Time.class::isInstance);
    }

    /**
     * Whether items that are performed in one process make each other wait, such as by a lock. Then the {@link #floor} holds where
     * this process performs all of them, and is left out where a strategy performs them in others.
     *
     * @return the same at every call; false by default
     */
    default boolean sharesInProcess() {
        return false;
    }

    /** {@return the effective settings, such as the connections of a pool, by short label; shown in the report} */
    default Map<String, String> effective() {
        return Map.of();
    }

    /**
     * Gives a batch that spreads its work by itself the executor of the strategy, before the first job. Its items are then executed one
     * after another, in the thread that runs the job.
     *
     * @param executor where pieces of an item run
     * @return whether it does so; false by default
     */
    default boolean forkOn(Executor executor) {
        return false;
    }

    /**
     * Makes the items in flight fail soon, and all later ones too, until {@link #reset}: closes requests and sets the
     * flag that long loops poll. Interruption alone stops neither a socket read nor a computing loop.
     */
    void cancel();

    /**
     * Writes the item itself, for processes in other languages that cannot open this batch.
     *
     * @param item its index
     * @param out where to write it
     * @throws UnsupportedOperationException by default
     * @throws IOException if that fails
     */
    default void describe(int item, DataOutput out) throws IOException {
        throw new UnsupportedOperationException("this workload does not describe its items");
    }

    /** Releases threads, connections and files. */
    @Override
    void close() throws IOException;
}
