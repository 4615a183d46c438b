package workbench.strategy.completablefutures;

import java.util.List;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/**
 * Makes a {@link java.util.concurrent.CompletableFuture} of each item with {@code runAsync}, and joins them with {@code
 * allOf}. One item is one task.
 *
 * <p>A future does not limit how much runs at once; its executor does. The width is therefore the size of a fixed pool,
 * or the permits that virtual threads take. Without an executor, {@code runAsync} takes the common pool, whose size is
 * the machine's.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/CompletableFuture.html">
 *     CompletableFuture, on its default executor</a>
 * @see <a href="https://openjdk.org/jeps/444">JEP 444, on semaphores for virtual threads</a>
 */
public final class CompletableFutures implements Strategy {

    private static final String PLATFORM = "platform";
    private static final String VIRTUAL = "virtual";
    private static final String COMMON = "common";

    private static final Parameter<String> EXECUTOR = Parameter.choice(
            "executor",
            PLATFORM,
            "where the futures run: in a fixed pool, each in a virtual thread that takes a permit, or in the common pool",
            PLATFORM,
            VIRTUAL,
            COMMON);

    @Override
    public String name() {
        return "completable-futures";
    }

    @Override
    public String summary() {
        return "a CompletableFuture for each item";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(EXECUTOR);
    }

    @Override
    public Optional<String> unranked(Arguments arguments) {
        return arguments.get(EXECUTOR).equals(COMMON)
                ? Optional.of("its width is the common pool, whatever was asked for")
                : Optional.empty();
    }

    @Override
    public boolean hasExecutor() {
        return true;
    }

    @Override
    public boolean takesArrivals(Arguments arguments) {
        return true;
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        return switch (setting.arguments().get(EXECUTOR)) {
            case VIRTUAL -> FuturesSession.inVirtualThreads(setting.width());
            case COMMON -> FuturesSession.inCommonPool();
            default -> FuturesSession.inFixedPool(setting.width());
        };
    }
}
