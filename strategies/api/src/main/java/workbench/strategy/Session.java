package workbench.strategy;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Executor;

/**
 * An opened strategy. One thread at a time calls {@link #run} and {@link #close}.
 *
 * <p>{@code StrategyContract} in the testkit numbers the rules and tests them.
 */
public interface Session extends AutoCloseable {

    /**
     * Performs every item of a job exactly once and returns when all have ended. The first failure stops the job: items
     * not yet started are dropped, and those in flight are cancelled and waited for. Nothing of the job runs once this
     * method has returned or thrown: an item that does fails the job, even if its result is right.
     *
     * @param job a fresh job
     * @throws ItemFailedException the first failure
     * @throws InterruptedException if the caller was interrupted; the job was stopped and the items in flight have
     *     ended
     * @throws Exception if the strategy itself cannot go on
     */
    void run(Job job) throws Exception;

    /**
     * The effective settings, such as pool sizes, carriers or children; shown in the report. Asked for once before the first job and
     * once after the measured ones, where a value by the same label takes the place of the earlier one.
     *
     * @return values by short label; none by default
     */
    default Map<String, String> effective() {
        return Map.of();
    }

    /**
     * The cores of the machines that perform the items, so that the floor is that of those.
     *
     * @return how many there are; empty, as by default, where it is this machine
     */
    default OptionalInt cores() {
        return OptionalInt.empty();
    }

    /**
     * The executor in whose threads this session performs items, for workloads that spread their work by themselves.
     *
     * @return the executor, which ends with the session; empty, as by default, where {@link Strategy#hasExecutor} says so
     */
    default Optional<Executor> executor() {
        return Optional.empty();
    }

    /**
     * Makes ready for a stream. It comes between jobs, never beside one or beside another stream, and its arrivals are performed in the
     * threads that perform the items of jobs.
     *
     * @param arrivals a fresh stream
     * @return where its arrivals go; empty, as by default, where {@link Strategy#takesArrivals} says so
     */
    default Optional<Intake> intake(Arrivals arrivals) {
        return Optional.empty();
    }

    /**
     * Ends every thread and process of the strategy and deletes its files, even after a failure. An interrupted thread
     * stays interrupted.
     */
    @Override
    void close() throws IOException;
}
