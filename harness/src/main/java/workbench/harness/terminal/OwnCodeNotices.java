package workbench.harness.terminal;

import java.util.List;
import java.util.Set;
import workbench.harness.plan.Entrants;
import workbench.harness.run.BriefProbe;
import workbench.results.CodeVersion;
import workbench.wording.Figures;

/** What a person should know of own code before a run: how often it is performed, since it may have side effects. */
public final class OwnCodeNotices {

    private OwnCodeNotices() {}

    /**
     * A sentence for each workload that is own code.
     *
     * @param workloads the names of own code
     * @param probed whether it is probed before the rounds
     */
    public static List<String> of(Entrants entrants, Set<String> workloads, boolean probed) {
        return Notices.jobs(entrants).entrySet().stream()
                .filter(jobs -> workloads.contains(jobs.getKey().name()))
                .map(jobs -> sentence(
                        jobs.getKey().label(),
                        jobs.getValue(),
                        probed && jobs.getKey().version() != CodeVersion.OLD))
                .toList();
    }

    private static String sentence(String label, long jobs, boolean probed) {
        return "%s: each item is performed twice for the expected results, %sand then at least %s in the rounds."
                .formatted(
                        label,
                        probed
                                ? "at most %s by a probe (--no-probe leaves it out), "
                                        .formatted(Figures.count(BriefProbe.LIMITS.jobs(), "time"))
                                : "",
                        Figures.count(jobs, "time"));
    }
}
