package workbench.harness.fork.rehearsal;

import java.io.IOException;
import java.util.List;
import workbench.plugin.Setting;
import workbench.strategy.Job;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/** Performs the items one after another. Opening it also starts a child, as a strategy with processes of its own does. */
public final class RehearsalStrategy implements Strategy {

    /** For forks, which make it by its name. */
    public RehearsalStrategy() {}

    @Override
    public String name() {
        return "rehearsal";
    }

    @Override
    public String summary() {
        return "what a fork rehearses with";
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) throws IOException {
        try (var _ = setting.children()
                .start(RehearsalChild.class, List.of(), setting.folder().resolve("child.log"))) {
            return new OneAfterAnother();
        }
    }

    private static final class OneAfterAnother implements Session {

        @Override
        public void run(Job job) {
            for (var item = 0; item < job.size(); item++) {
                job.perform(item);
            }
        }

        @Override
        public void close() {}
    }
}
