package workbench.harness.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.Entrants;
import workbench.harness.plan.PlanOptions;
import workbench.parameter.Arguments;
import workbench.workload.Workload;

/** The notices that the workloads of a plan give before its run begins. */
final class Notices {

    private record WorkloadArguments(Workload workload, Arguments arguments) {}

    private Notices() {}

    /**
     * The notices of all, each after the name of its workload.
     *
     * @throws workbench.parameter.UsageException if the plan exceeds a limit of one
     */
    static List<String> of(Entrants entrants) {
        var jobs = new LinkedHashMap<WorkloadArguments, Long>();
        for (var entrant : entrants.inRounds()) {
            var planned = entrant.planned();
            jobs.merge(
                    new WorkloadArguments(planned.workload(), planned.workloadArguments()), jobs(entrant), Long::sum);
        }
        var lines = new ArrayList<String>();
        jobs.forEach((key, count) -> key.workload
                .notices(key.arguments, count)
                .forEach(notice -> lines.add(key.workload.name() + ": " + notice)));
        return List.copyOf(lines);
    }

    /** The least number of jobs of all forks: the first, one of the warm-up, one an iteration. */
    private static long jobs(Entrant entrant) {
        var block = entrant.planned().block();
        return (long) entrant.forks()
                * (1 + (block.get(PlanOptions.WARMUP).isZero() ? 0 : 1) + block.get(PlanOptions.ITERATIONS));
    }
}
