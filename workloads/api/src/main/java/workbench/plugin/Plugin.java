package workbench.plugin;

import java.util.List;
import java.util.Set;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;

/**
 * A workload or a strategy as a person sees it: a name to type, a line that says what it is, and its parameters.
 *
 * <p>Implementations have a public constructor without parameters, hold no state and are safe for use by many threads. Every
 * answer is prompt and never null. One that is not, or that its contract does not allow, or an exception that it does not
 * announce, is the plugin's fault: what needs the plugin fails, and nothing else does.
 */
public interface Plugin {

    /**
     * {@return the name typed on the command line, the same at every call: at most 40 lower-case letters and digits, a letter
     * first, with single hyphens between words; unique among the plugins of its kind}
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

    /**
     * {@return the names of environment variables that hold secrets, such as the key of a service; none by default} Only
     * the process that plans and provides has them: forks, workers and servers are started without, and their values are
     * blanked in all that a run writes down.
     */
    default Set<String> secrets() {
        return Set.of();
    }
}
