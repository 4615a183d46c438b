package workbench.strategy.testkit.misbehaving;

import java.io.IOException;
import workbench.strategy.Context;
import workbench.strategy.Job;
import workbench.strategy.Session;

/** Performs nothing but the first job of a session. */
public final class WorksOnce extends Misbehaving {

    /** For the service loader. */
    public WorksOnce() {
        super("works-once");
    }

    @Override
    public Session open(Context context) throws Exception {
        var session = super.open(context);
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
