package workbench.strategy.sequential;

import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/**
 * Performs one item after another in the calling thread, the baseline that all others are compared with. Its width is 1, whatever
 * is asked for; there are no tasks, and an item costs a call.
 */
public final class Sequential implements Strategy {

    @Override
    public String name() {
        return "sequential";
    }

    @Override
    public String summary() {
        return "one item after another in the caller's thread";
    }

    @Override
    public int width(int requested) {
        return 1;
    }

    @Override
    public boolean hasExecutor() {
        return true;
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        return new SequentialSession();
    }
}
