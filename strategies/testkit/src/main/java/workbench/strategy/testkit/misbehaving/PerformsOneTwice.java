package workbench.strategy.testkit.misbehaving;

import workbench.plugin.Setting;
import workbench.strategy.Job;
import workbench.workload.WorkloadReference;

/** Performs the first item once more. */
public final class PerformsOneTwice extends Misbehaving {

    /** For the service loader. */
    public PerformsOneTwice() {
        super("performs-one-twice");
    }

    @Override
    void perform(Job job, int item, Setting setting, WorkloadReference workload) {
        job.attempt(item);
        if (item == 0) {
            job.attempt(item);
        }
    }
}
