package workbench.workload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.plugin.Plugin;
import workbench.plugin.Setting;

/**
 * A named kind of work with parameters, such as {@code factor:numbers=50000}.
 *
 * <p>Stateless and thread-safe; what it opens holds the state.
 */
public interface Workload extends Plugin {

    /**
     * Rejects a width that the arguments do not allow, such as more connections than they grant; called for each width of a
     * plan before anything is measured.
     *
     * @param arguments the values of its parameters
     * @param width the most items in flight at once, at least 1
     * @throws workbench.parameter.UsageException with one line that says what is accepted
     */
    default void checkWidth(Arguments arguments, int width) {}

    /**
     * What a person should know before a run begins, in whole sentences, such as how many requests it makes to other
     * people's servers. Nothing by default.
     *
     * @param arguments the values of its parameters
     * @param jobs the least number of jobs that the run performs
     * @return the sentences
     * @throws workbench.parameter.UsageException if the run would exceed a limit that the arguments set
     */
    default List<String> notices(Arguments arguments, long jobs) {
        return List.of();
    }

    /**
     * Whether what a run records of it may hold secrets, such as addresses with credentials, so that only its owner may read
     * the run's folder.
     *
     * @param arguments the values of its parameters
     * @return false by default
     */
    default boolean confidential(Arguments arguments) {
        return false;
    }

    /**
     * Why its items can be performed on this machine only, such as that they write into a folder or ask a server that is heard of here
     * alone. Strategies whose items leave this machine are then not available.
     *
     * @param arguments the values of its parameters
     * @return one line without a full stop, to follow a colon; empty, as by default, where the items may be performed anywhere
     */
    default Optional<String> boundToThisMachine(Arguments arguments) {
        return Optional.empty();
    }

    /**
     * Why an item can be performed but once between two {@linkplain Batch#reset resets}, such as that it writes a file. In a stream, items
     * come again and again, also while they are in flight, so such a workload is not measured there.
     *
     * @param arguments the values of its parameters
     * @return one line without a full stop, to follow a colon; empty, as by default, where items can be performed any number of times
     */
    default Optional<String> onlyOnce(Arguments arguments) {
        return Optional.empty();
    }

    /**
     * Whether its batches spread their work by themselves, over the executor of a strategy: {@link Batch#forkOn}. Only strategies that
     * have one are measured then, and nobody holds them to the width.
     *
     * @return false by default
     */
    default boolean forksItself() {
        return false;
    }

    /**
     * What is done with an item, in another language. The batches of the same arguments {@linkplain Batch#describe describe} their
     * items then.
     *
     * @param language a language, such as {@link Script#CPYTHON}
     * @param arguments the values of its parameters
     * @return the script; empty, as by default, where there is none for these arguments
     */
    default Optional<Script> script(String language, Arguments arguments) {
        return Optional.empty();
    }

    /**
     * The arguments with which tests open this workload: a small batch, about ten items that take milliseconds. None by
     * default, so that all parameters have their defaults.
     *
     * @return the texts of arguments by the names of their parameters
     */
    default Map<String, String> sample() {
        return Map.of();
    }

    /**
     * Starts what the workload needs outside the measured JVM, such as a server. The parent of the forks calls this once
     * for each distinct workload and arguments, and closes it when the run ends.
     *
     * @param setting the arguments, the largest width that will be measured, and a folder that lives as long as the run
     * @return the provision; nothing by default
     * @throws Exception if it cannot be provided; the message says why
     */
    default Provision provision(Setting setting) throws Exception {
        return Provision.nothing(setting.arguments());
    }

    /**
     * Opens a batch of this workload in the calling process. The same arguments give the same items in every process.
     *
     * @param setting the arguments, as the provision passed them on, the width, and the folder of the measured cell
     * @return the batch; close it
     * @throws Exception if it cannot be opened; the message says why
     */
    Batch<?> open(Setting setting) throws Exception;
}
