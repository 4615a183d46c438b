package workbench.strategy.testkit.misbehaving;

import java.util.concurrent.locks.LockSupport;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.workload.WorkloadReference;

/** Leaves a thread behind that never ends. */
public final class LeaksAThread extends Misbehaving {

    /** For the service loader. */
    public LeaksAThread() {
        super("leaks-a-thread");
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws Exception {
        Thread.ofVirtual().name("leak").start(LeaksAThread::stay);
        return super.open(setting, workload);
    }

    private static void stay() {
        while (true) {
            LockSupport.park();
        }
    }
}
