package workbench.strategy.testkit.misbehaving;

import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.workload.WorkloadReference;

/** Cannot work with a single thread. */
public final class NeedsAWidth extends Misbehaving {

    public NeedsAWidth() {
        super("needs-a-width");
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws Exception {
        if (setting.width() == 1) {
            throw new IllegalArgumentException("a width of 1 is too little");
        }
        return super.open(setting, workload);
    }
}
