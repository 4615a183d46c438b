package workbench.workload;

import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;

/**
 * Own code to be measured: its items, and what is done with each. The rest of a {@link Workload} comes with the workbench. A class
 * with a constructor without parameters, in one source file or anywhere on a class path:
 *
 * <pre>{@code
 * class Render implements Task<Integer, String> {
 *     public List<Integer> items() {
 *         return Task.numbers(1000);
 *     }
 *
 *     public String perform(Integer page) {
 *         return Pages.render(page);
 *     }
 * }
 * }</pre>
 *
 * <p>Each process makes its own instance and opens it once.
 *
 * @param <I> an item
 * @param <R> the result of an item: a primitive in its box, a text, an enum, an array, a big number, a type of {@code java.time}, or
 *     a record, list, set, map or optional of these. It is compared by its content.
 */
public interface Task<I, R> extends AutoCloseable {

    /**
     * {@return the items, at least one; the same ones in every process} Asked once, after {@link #open}.
     *
     * @throws Exception if there are none to give
     */
    List<I> items() throws Exception;

    /**
     * Does what is to be measured with one item. Many threads call it at once, each with another item.
     *
     * @param item one of {@link #items}
     * @return what came out of it, never null: without a result nothing could be checked, and the compiler might drop the work
     * @throws Exception if it fails
     */
    R perform(I item) throws Exception;

    /**
     * Proves that a result is right. A task that does not implement this method is right when each item gives what it gave when the
     * items were performed one after another.
     *
     * @param item one of {@link #items}
     * @param result what {@link #perform} gave for it, or an equal one
     * @throws WrongResultException if it is not right; the message says why
     */
    default void verify(I item, R result) throws WrongResultException {
        throw new UnsupportedOperationException("this task does not verify");
    }

    /** {@return the parameters that can be given on the command line; none by default} */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /**
     * Prepares for {@link #items}: reads the arguments, opens files. Nothing by default.
     *
     * @param setting the values of its {@link #parameters}, the width, and a folder for files
     * @throws Exception if that fails
     */
    default void open(Setting setting) throws Exception {}

    /** Makes items under way fail soon, where they take long and do not heed interrupts. Nothing by default. */
    default void cancel() {}

    /**
     * Releases what {@link #open} took. Nothing by default.
     *
     * @throws IOException if that fails
     */
    @Override
    default void close() throws IOException {}

    /**
     * Items that are nothing but numbers.
     *
     * @param count how many
     * @return the numbers from 0 to {@code count - 1}
     */
    static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }
}
