package workbench.plugin;

import java.util.List;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;

/**
 * A workload or a strategy as a person sees it: a name to type, a line that says what it is, and its parameters.
 *
 * <p>Implementations have a public constructor without parameters, hold no state and are safe for use by many threads.
 */
public interface Plugin {

    /**
     * {@return the name typed on the command line: lower-case words joined by hyphens, unique among the plugins of its
     * kind}
     */
    String name();

    /** {@return one line for lists and reports, without a full stop} */
    String summary();

    /** {@return the parameters it takes, in the order in which they are listed; none by default} */
    default List<Parameter<?>> parameters() {
        return List.of();
    }

    /**
     * Rejects arguments that are valid one by one but not together; called before anything is measured.
     *
     * @param arguments a value for each of its parameters
     * @throws workbench.parameter.UsageException with one line that says what is accepted
     */
    default void check(Arguments arguments) {}
}
