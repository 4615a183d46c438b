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
 * Performs the items in a parallel stream, such as {@code IntStream.range(0, n).parallel().forEach(…)}. The stream halves
 * its source into about four parts per worker; a part is one task.
 *
 * <p>A stream that starts in a thread of a fork/join pool runs in that pool. That is how the JDK does it, not a promise
 * of its API. The thread that starts a stream shares the work, so it has to belong to the pool; otherwise it would come
 * on top of the width. The width is the parallelism of the pool.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/stream/package-summary.html">
 *     java.util.stream, on parallelism</a>
 */
public final class ParallelStreams implements Strategy {

    private static final String OWN = "own";

    private static final Parameter<String> POOL = Parameter.choice(
            "pool",
            OWN,
            "where the stream runs: in a pool of its own as wide as requested, or in the common pool",
            OWN,
            "common");

    private static final String RANGE = "range";
    private static final String LIST = "list";
    private static final String BOXED = "boxed";

    private static final Parameter<String> SOURCE = Parameter.choice(
            "source",
            RANGE,
            "what is streamed: a range of int, an ArrayList of Integer, or a range that is boxed",
            RANGE,
            LIST,
            BOXED);

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
        return List.of(POOL, SOURCE);
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
        var source = source(setting.arguments());
        return own(setting.arguments())
                ? StreamSession.in(new ForkJoinPool(setting.width()), source)
                : StreamSession.inCommonPool(source);
    }

    private static Source source(Arguments arguments) {
        return switch (arguments.get(SOURCE)) {
            case LIST -> new ListSource();
            case BOXED -> Source.BOXED;
            default -> Source.RANGE;
        };
    }

    private static boolean own(Arguments arguments) {
        return arguments.get(POOL).equals(OWN);
    }
}
