package workbench.strategy.testkit.misbehaving;

import java.util.concurrent.locks.LockSupport;
import workbench.strategy.Context;
import workbench.strategy.Session;

/** Leaves a thread behind that never ends. */
public final class LeaksAThread extends Misbehaving {

    /** For the service loader. */
    public LeaksAThread() {
        super("leaks-a-thread");
    }

    @Override
    public Session open(Context context) throws Exception {
        Thread.ofVirtual().name("leak").start(LeaksAThread::stay);
        return super.open(context);
    }

    private static void stay() {
        while (true) {
            LockSupport.park();
        }
    }
}
