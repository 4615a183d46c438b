package workbench.workload;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;

/**
 * Own code that spreads its work by itself, over an executor that the strategy gives it:
 *
 * <pre>{@code
 * class Sum implements ForkingTask<Long> {
 *     public Long run(Executor executor) {
 *         var left = CompletableFuture.supplyAsync(() -> sum(0, 500), executor);
 *         var right = CompletableFuture.supplyAsync(() -> sum(500, 1000), executor);
 *         return left.join() + right.join();
 *     }
 * }
 * }</pre>
 *
 * <p>One run is a job. How much of it is under way at once is up to the code and the executor, so that nobody holds it to the width:
 * such cells are labelled, and compared with each other only. Where the pieces of the work are known, a {@link Task} is better.
 * Each process makes its own instance and opens it once.
 *
 * @param <R> the result, of the types of which that of a {@link Task} is
 */
public interface ForkingTask<R> extends AutoCloseable {

    /**
     * Does what is to be measured, and waits until all of it has ended.
     *
     * @param executor where it runs its pieces; that of {@code sequential} runs each at once, in the calling thread. A piece that waits
     *     for others keeps a thread of the executor from them.
     * @return what came out of it, never null
     * @throws Exception if it fails
     */
    R run(Executor executor) throws Exception;

    /**
     * Proves that a result is right. A task that does not implement this method is right when it gives what it gave with the executor
     * of {@code sequential}.
     *
     * @param result what {@link #run} gave, or an equal one
     * @throws WrongResultException if it is not right; the message says why
     */
    default void verify(R result) throws WrongResultException {
        throw new UnsupportedOperationException("this task does not verify");
    }

    /** {@return the parameters that can be given on the command line; none by default} */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /**
     * Prepares for the first run: reads the arguments, opens files. Nothing by default.
     *
     * @param setting the values of its {@link #parameters}, the width, and a folder for files
     * @throws Exception if that fails
     */
    default void open(Setting setting) throws Exception {}

    /** Makes a run under way fail soon, where it takes long and does not heed interrupts. Nothing by default. */
    default void cancel() {}

    /**
     * Releases what {@link #open} took. Nothing by default.
     *
     * @throws IOException if that fails
     */
    @Override
    default void close() throws IOException {}
}
