package workbench.strategy.gatherers;

import java.util.stream.Gatherers;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/**
 * Maps a stream of the items with {@link Gatherers#mapConcurrent}, which starts a virtual thread for each item. One item
 * is one task.
 *
 * <p>The width is the size of a window over the stream. Results leave the window in the order of the items, and an item
 * whose result waits for an earlier one keeps its place. So no more than the width are in flight, but fewer are while
 * the first item of the window takes longer than the others: a slow item holds up everything behind it.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/stream/Gatherers.html">
 *     Gatherers.mapConcurrent</a>
 * @see <a href="https://openjdk.org/jeps/485">JEP 485: Stream Gatherers</a>
 */
public final class MapConcurrent implements Strategy {

    @Override
    public String name() {
        return "gatherers";
    }

    @Override
    public String summary() {
        return "a stream with Gatherers.mapConcurrent, in order";
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        return new WindowSession(setting.width());
    }
}
