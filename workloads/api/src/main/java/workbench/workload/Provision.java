package workbench.workload;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import workbench.parameter.Arguments;

/**
 * What a workload keeps running outside the measured JVM for the length of a run, such as a server. Thread-safe.
 */
public interface Provision extends AutoCloseable {

    /**
     * The parameter of a workload whose provision has a server: what the paths on it begin with, so that only those who know
     * it are answered. A workload that declares it takes letters, digits and hyphens, {@code none}, and {@code auto}, its
     * default, which makes one up.
     */
    String TOKEN = "token";

    /**
     * A provision of nothing, which passes the arguments on.
     *
     * @param arguments the arguments given
     * @return a provision that needs no closing
     */
    static Provision nothing(Arguments arguments) {
        return () -> arguments;
    }

    /**
     * {@return the arguments with which the forks open the workload, such as those given plus the address of the
     * server}
     */
    Arguments arguments();

    /**
     * What a reader of the report should know about it; read again after each fork. Counts start at the previous
     * reading.
     *
     * @return facts by short label; none by default
     */
    default Map<String, String> facts() {
        return Map.of();
    }

    /**
     * Why it, and not the strategy, may have set the pace of the items between the last two readings of {@link #facts};
     * empty if nothing suggests that.
     *
     * @return one line, or empty
     */
    default Optional<String> bottleneck() {
        return Optional.empty();
    }

    /** {@return addresses and commands for a person to look at it, one per line; none by default} */
    default List<String> examples() {
        return List.of();
    }

    /**
     * {@return the process that runs it, so that its CPU time, and that of the processes that it has started, can be counted
     * separately; none by default}
     */
    default Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    /** Ends it and leaves nothing behind. */
    @Override
    default void close() {}
}
