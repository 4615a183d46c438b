package workbench.strategy.testkit.misbehaving;

import java.io.IOException;
import workbench.plugin.Setting;
import workbench.strategy.Job;
import workbench.strategy.Session;
import workbench.workload.WorkloadReference;

/** Performs nothing but the first job of a session. */
public final class WorksOnce extends Misbehaving {

    /** For the service loader. */
    public WorksOnce() {
        super("works-once");
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws Exception {
        var session = super.open(setting, workload);
        return new Session() {
            private boolean worked;

            @Override
            public void run(Job job) throws Exception {
                if (!worked) {
                    worked = true;
                    session.run(job);
                }
            }

            @Override
            public void close() throws IOException {
                session.close();
            }
        };
    }
}
