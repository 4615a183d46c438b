package workbench.strategy.testkit.misbehaving;

import workbench.plugin.Setting;
import workbench.strategy.Job;
import workbench.workload.WorkloadReference;

/** Leaves the last item to a thread that performs it once {@code run} has returned. */
public final class PerformsOneTooLate extends Misbehaving {

    /** For the service loader. */
    public PerformsOneTooLate() {
        super("performs-one-too-late");
    }

    @Override
    void perform(Job job, int item, Setting setting, WorkloadReference workload) {
        if (item < job.size() - 1) {
            job.attempt(item);
        } else {
            Thread.ofPlatform().daemon().name("late").start(() -> {
                while (!job.stopped()) {
                    Thread.onSpinWait();
                }
                job.attempt(item);
            });
        }
    }
}
