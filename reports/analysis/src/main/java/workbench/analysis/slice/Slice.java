package workbench.analysis.slice;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Status;
import workbench.results.Arena;
import workbench.results.ForkEntry;
import workbench.results.Use;

/**
 * The cells that are compared: equal workload, language and width, and the baselines of that workload in that language.
 *
 * @param id unique within the run, fit for a file name and an anchor
 * @param arena the workload and the language
 * @param width the width
 * @param standings the ranked ones by estimate, fastest first; then those beside, pending, failed and unavailable
 * @param verdict what was found
 * @param rules what the run was to find out
 * @param comparisons how many comparisons the verdicts are corrected for
 * @param pairings the comparison of each ranked cell with each slower one
 * @param asFirstMeasured the comparison of the fastest with each slower one by the disturbed rounds in place of their
 *     repetitions; empty if none was repeated
 * @param twins the checks of the instrument: cells against themselves
 * @param load what else the machine did
 */
public record Slice(
        String id,
        Arena arena,
        int width,
        List<Standing> standings,
        SliceVerdict verdict,
        Rules rules,
        int comparisons,
        List<Pairing> pairings,
        List<Pairing> asFirstMeasured,
        List<Twin> twins,
        MachineLoad load) {

    /** The workload. */
    public Use workload() {
        return arena.workload();
    }

    /** Whether its strategies are held to the width, which those of code that forks by itself are not. */
    public boolean isWidthEnforced() {
        return standings.stream()
                .allMatch(standing -> standing.measurement().cell().isWidthEnforced());
    }

    /** Whether its times are those of jobs that forks did once. */
    public boolean isOnce() {
        return measured().stream()
                .flatMap(standing -> standing.measurement().counted().stream())
                .anyMatch(ForkEntry::didOnce);
    }

    /** The percentile of latency that its times are, such as {@code p99}; empty where they are those of jobs. */
    public Optional<String> percentile() {
        return workload().percentile();
    }

    /**
     * Within which latency the highest rate was searched, such as {@code p99<=50ms}: its times are the mean gaps between arrivals at that
     * rate. Empty where no rate was searched.
     */
    public Optional<String> objective() {
        return workload().objective();
    }

    /** The standings of one kind, in order. */
    public List<Standing> with(Status status) {
        return standings.stream()
                .filter(standing -> standing.status() == status)
                .toList();
    }

    /** The standings that have a time: the ranked ones and those beside, in order. */
    public List<Standing> measured() {
        return standings.stream()
                .filter(standing -> standing.measurement().steady().isPresent())
                .toList();
    }

    /** The comparison of the fastest ranked cell with each slower one. */
    public List<Pairing> withFastest() {
        return pairings.stream()
                .filter(pairing -> pairing.a().equals(pairings.getFirst().a()))
                .toList();
    }

    /** The floor of the cells at this width, in nanoseconds; empty if it is unknown. */
    public OptionalDouble floor() {
        return measured().stream()
                .filter(standing -> standing.measurement().cell().width() == width)
                .flatMapToDouble(standing -> standing.measurement().floor().stream())
                .min();
    }
}
