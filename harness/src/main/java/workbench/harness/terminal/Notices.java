package workbench.harness.terminal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.Entrants;
import workbench.harness.plan.PlannedCell;
import workbench.results.Use;

/** The notices that the workloads and strategies of a plan give before its run begins, each once. */
final class Notices {

    private Notices() {}

    /**
     * The notices of all, each after the name of its workload or strategy.
     *
     * @throws workbench.parameter.UsageException if the plan exceeds a limit of a workload
     */
    static List<String> of(Entrants entrants) {
        return Stream.concat(ofWorkloads(entrants).stream(), ofStrategies(entrants))
                .distinct()
                .toList();
    }

    private static Stream<String> ofStrategies(Entrants entrants) {
        return entrants.inRounds().stream()
                .map(Entrant::planned)
                .flatMap(cell -> cell
                        .strategy()
                        .notices(cell.strategyArguments(), cell.cell().width())
                        .stream()
                        .map(notice -> cell.strategy().name() + ": " + notice));
    }

    private static List<String> ofWorkloads(Entrants entrants) {
        var jobs = jobs(entrants);
        var cells = new LinkedHashMap<Use, PlannedCell>();
        for (var entrant : entrants.inRounds()) {
            cells.putIfAbsent(entrant.planned().cell().workload(), entrant.planned());
        }
        var lines = new ArrayList<String>();
        cells.forEach((use, cell) -> cell.workload()
                .notices(cell.workloadArguments(), jobs.getOrDefault(use, 0L))
                .forEach(notice -> lines.add(use.name() + ": " + notice)));
        return List.copyOf(lines);
    }

    /** The least number of jobs of each workload. */
    static Map<Use, Long> jobs(Entrants entrants) {
        var jobs = new LinkedHashMap<Use, Long>();
        for (var entrant : entrants.inRounds()) {
            jobs.merge(entrant.planned().cell().workload(), jobs(entrant), Long::sum);
        }
        return jobs;
    }

    /** The least number of jobs of all forks. */
    private static long jobs(Entrant entrant) {
        return (long) entrant.forks() * entrant.planned().block().leastJobs();
    }
}
