package workbench.strategy;

import java.util.List;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.plugin.Plugin;
import workbench.plugin.Setting;
import workbench.workload.Workload;
import workbench.workload.WorkloadReference;

/** A named way to perform a job. Stateless and thread-safe; what it opens holds the state. */
public interface Strategy extends Plugin {

    /** The language of the workbench itself. */
    String JAVA = "java";

    /**
     * The width at which it runs for a requested width; the same by default. A strategy of fixed width returns the same
     * for every request and stands as a baseline in every slice of its workload.
     *
     * @param requested at least 1
     * @return from 1 to 1,000,000
     */
    default int width(int requested) {
        return requested;
    }

    /**
     * Why this variant is shown but never ranked, such as a width that it does not honour; empty for those that are ranked.
     *
     * @param arguments a value for each of its parameters
     * @return one line, or empty
     */
    default Optional<String> unranked(Arguments arguments) {
        return Optional.empty();
    }

    /** {@return whether its sessions have an executor, so that it can run workloads that spread their work by themselves; false by default} */
    default boolean hasExecutor() {
        return false;
    }

    /**
     * Whether its sessions take arrivals one by one, so that it can serve a stream; false by default.
     *
     * @param arguments a value for each of its parameters
     * @return whether {@link Session#intake} is there
     */
    default boolean takesArrivals(Arguments arguments) {
        return false;
    }

    /**
     * Whether it performs the items in other processes, so that none of their code runs in this JVM; false by default.
     *
     * @return the same at every call
     */
    default boolean inOtherProcesses() {
        return false;
    }

    /**
     * Whether it is measured only where a person names it, such as since it takes long to open: neither a plan that names no strategies
     * nor a probe takes it; false by default.
     *
     * @return the same at every call
     */
    default boolean onlyWhereNamed() {
        return false;
    }

    /**
     * Whether its items may be performed on other machines, where neither the files of this one nor its servers are found. Workloads
     * that {@linkplain Workload#boundToThisMachine need} them are refused; false by default.
     *
     * @param arguments a value for each of its parameters
     * @return whether it leaves this machine
     */
    default boolean leavesThisMachine(Arguments arguments) {
        return false;
    }

    /**
     * The language in which it performs the items. Times of one language are ranked among themselves; results are the same in
     * all of them.
     *
     * @return a name of the form of plugins' names, the same at every call; {@value #JAVA} by default
     */
    default String language() {
        return JAVA;
    }

    /**
     * Whether a workload has code in the language of this strategy.
     *
     * @param workload the workload
     * @param arguments the values of its parameters
     * @return true for every workload where the language is Java
     */
    default boolean hasCodeOf(Workload workload, Arguments arguments) {
        return language().equals(JAVA) || workload.script(language(), arguments).isPresent();
    }

    /**
     * What a person should know before a run begins, in whole sentences, such as how many processes it starts. Nothing by
     * default.
     *
     * @param arguments a value for each of its parameters
     * @param width the width at which it runs
     * @return the sentences
     */
    default List<String> notices(Arguments arguments, int width) {
        return List.of();
    }

    /**
     * JVM options that its fork needs, printed beside its figures.
     *
     * @param setting what it will be opened with
     * @return the options; none by default
     */
    default List<String> jvmOptions(Setting setting) {
        return List.of();
    }

    /**
     * Why it cannot run here.
     *
     * @param setting what it would be opened with
     * @return one line; empty if it can run, which is the default
     */
    default Optional<String> unavailable(Setting setting) {
        return Optional.empty();
    }

    /**
     * Creates its threads, pool or processes. The time that this takes is measured apart from the jobs.
     *
     * @param setting what it has to work with
     * @param workload from which another process opens the batch of the jobs
     * @return the session; close it
     * @throws Exception if it cannot be opened; the message says why, and nothing is left behind
     */
    Session open(Setting setting, WorkloadReference workload) throws Exception;
}
