package workbench.harness;

import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.Provision;
import workbench.workload.Workload;

/** A workload whose server cannot be provided. */
public final class UnprovidedWorkload implements Workload {

    @Override
    public String name() {
        return "unprovided";
    }

    @Override
    public String summary() {
        return "needs what cannot be had";
    }

    @Override
    public Provision provision(Setting setting) {
        throw new IllegalStateException("there is no such thing here");
    }

    @Override
    public Batch<?> open(Setting setting) {
        throw new IllegalStateException("opened without what it needs");
    }
}
