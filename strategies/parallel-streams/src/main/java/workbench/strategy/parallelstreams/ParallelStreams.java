package workbench.strategy.parallelstreams;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/**
 * Performs the items in {@code IntStream.range(0, n).parallel().forEach(…)}.
 *
 * <p>A stream that starts in a thread of a fork/join pool runs in that pool. That is how the JDK does it, not a promise
 * of its API. The thread that starts a stream shares the work, so it has to belong to the pool; otherwise it would come
 * on top of the width.
 */
public final class ParallelStreams implements Strategy {

    private static final String OWN = "own";

    private static final Parameter<String> POOL = Parameter.choice(
            "pool",
            OWN,
            "where the stream runs: in a pool of its own as wide as requested, or in the common pool",
            OWN,
            "common");

    @Override
    public String name() {
        return "parallel-streams";
    }

    @Override
    public String summary() {
        return "a parallel stream over the items";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(POOL);
    }

    @Override
    public Optional<String> unranked(Arguments arguments) {
        return own(arguments)
                ? Optional.empty()
                : Optional.of("its width is the common pool plus the calling thread, whatever was asked for");
    }

    @Override
    public boolean hasExecutor() {
        return true;
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        return own(setting.arguments())
                ? StreamSession.in(new ForkJoinPool(setting.width()))
                : StreamSession.inCommonPool();
    }

    private static boolean own(Arguments arguments) {
        return arguments.get(POOL).equals(OWN);
    }
}
