package workbench.strategy.virtualthreads;

import java.util.List;
import java.util.Optional;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/**
 * Starts a virtual thread for each item. One item is one task.
 *
 * <p>The carriers limit how many compute at once, but nothing limits how many wait at once. So the width is the number of permits,
 * one of which each item holds while it is in flight.
 *
 * @see <a href="https://openjdk.org/jeps/444">JEP 444: Virtual Threads, which has semaphores limit what pools would</a>
 * @see <a href="https://openjdk.org/jeps/491">JEP 491: Synchronize Virtual Threads without Pinning</a>
 */
public final class VirtualThreads implements Strategy {

    private static final String PERMITS = "permits";

    private static final Parameter<String> BOUNDED = Parameter.choice(
            "bounded", PERMITS, "what keeps the width: a permit for each item in flight, or nothing", PERMITS, "none");

    @Override
    public String name() {
        return "virtual-threads";
    }

    @Override
    public String summary() {
        return "a virtual thread for each item";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(BOUNDED);
    }

    @Override
    public Optional<String> unranked(Arguments arguments) {
        return bounded(arguments)
                ? Optional.empty()
                : Optional.of("all items are in flight at once, whatever the width");
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
        return bounded(setting.arguments())
                ? new VirtualThreadsSession(_ -> setting.width(), setting.width() + " permits")
                : new VirtualThreadsSession(size -> size, "none");
    }

    private static boolean bounded(Arguments arguments) {
        return arguments.get(BOUNDED).equals(PERMITS);
    }
}
