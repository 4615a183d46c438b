package workbench.analysis.trust;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import workbench.analysis.cell.CellForks;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Samples;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.results.Journal;
import workbench.results.WaitEntry;
import workbench.statistics.Comparison;
import workbench.statistics.Sample;
import workbench.statistics.math.Medians;
import workbench.statistics.stability.RunDrift;
import workbench.statistics.stability.TwinLedger;
import workbench.statistics.stability.VarianceComponents;

/**
 * What speaks for and against believing a run.
 *
 * @param load what else the machine did
 * @param twins what the comparisons of cells with themselves found; empty if none was measured twice
 * @param drift how the machine changed over the run; empty if that cannot be determined
 * @param calibration the calibration kernel around the forks; empty if it was not run
 * @param waits the waits for a quiet moment
 * @param repeatedRounds the rounds that were repeated whole, ascending
 * @param looks the interim analyses
 * @param bestIterations how many iterations a fork should have for the most precision in the time of this run: NaN if
 *     there are too few to tell, infinite if forks differ no more than their iterations explain; empty if it is unknown
 *     what a fork costs
 * @param unrecorded what no fork has recorded
 * @param cells how steady each cell with a time was
 */
public record Trust(
        MachineLoad load,
        Optional<TwinLedger> twins,
        Optional<RunDrift> drift,
        Optional<CalibrationTimes> calibration,
        WaitsForQuiet waits,
        List<Integer> repeatedRounds,
        List<InterimLook> looks,
        OptionalDouble bestIterations,
        List<Unrecorded> unrecorded,
        List<Stability> cells) {

    /**
     * The times of the calibration kernel around the forks, in nanoseconds.
     *
     * @param median their median
     * @param least the shortest
     * @param most the longest
     */
    public record CalibrationTimes(double median, double least, double most) {}

    /**
     * The waits for a quiet moment.
     *
     * @param planned whether the run was allowed to wait
     * @param forks before how many forks it did
     * @param nanos how long in total
     * @param inVain before how many of them the machine did not become quiet
     */
    public record WaitsForQuiet(boolean planned, int forks, double nanos, int inVain) {}

    /**
     * An interim analysis.
     *
     * @param forks after how many forks of each cell
     * @param decided the cells that left, since each of their comparisons was decided
     */
    public record InterimLook(int forks, List<Measurement> decided) {}

    /**
     * The trust in a run.
     *
     * @param journal the run
     * @param all its cells
     * @param twins the comparisons of cells with themselves
     */
    public static Trust of(Journal journal, List<Measurement> all, Collection<Comparison> twins) {
        var forks = all.stream().flatMap(one -> one.counted().stream()).toList();
        return new Trust(
                MachineLoad.of(forks),
                twins.isEmpty() ? Optional.empty() : Optional.of(TwinLedger.of(twins)),
                journal.run().imported() ? Optional.empty() : drift(all),
                calibration(forks),
                waits(journal),
                CellForks.repeatedWhole(journal).stream().sorted().toList(),
                looks(journal, all),
                bestIterations(all, forks),
                Unrecorded.in(forks),
                all.stream()
                        .filter(one -> one.steady().isPresent())
                        .map(one -> Stability.of(one, all))
                        .toList());
    }

    /** All forks in the order in which they ran, each against its own cell. */
    private static Optional<RunDrift> drift(List<Measurement> all) {
        record Placed(ForkEntry fork, int cell) {}
        var placed = new ArrayList<Placed>();
        for (var cell = 0; cell < all.size(); cell++) {
            for (var fork : all.get(cell).counted()) {
                placed.add(new Placed(fork, cell));
            }
        }
        placed.sort(Comparator.comparing(one -> one.fork().started()));
        return RunDrift.of(
                Samples.of(placed.stream().map(Placed::fork).toList()).logs(),
                placed.stream().mapToInt(Placed::cell).toArray());
    }

    private static Optional<CalibrationTimes> calibration(List<ForkEntry> forks) {
        var times = forks.stream()
                .map(ForkEntry::calibration)
                .filter(Objects::nonNull)
                .mapToDouble(one -> (one.beforeNanos() + one.afterNanos()) / 2.0)
                .sorted()
                .toArray();
        return times.length == 0
                ? Optional.empty()
                : Optional.of(new CalibrationTimes(Medians.median(times), times[0], times[times.length - 1]));
    }

    private static WaitsForQuiet waits(Journal journal) {
        var waits = journal.waits();
        return new WaitsForQuiet(
                journal.run().design().quietWaitNanos() != 0,
                waits.size(),
                waits.stream().mapToDouble(WaitEntry::nanos).sum(),
                (int) waits.stream().filter(wait -> !wait.quiet()).count());
    }

    private static List<InterimLook> looks(Journal journal, List<Measurement> all) {
        return journal.looks().stream()
                .map(look -> new InterimLook(
                        look.forks(),
                        all.stream()
                                .filter(one ->
                                        look.settled().contains(one.cell().id()))
                                .toList()))
                .toList();
    }

    /** What more iterations or more forks would bring, at the prices that this run paid for them. */
    private static OptionalDouble bestIterations(List<Measurement> all, List<ForkEntry> counted) {
        var forks = counted.stream().filter(Samples::hasValue).toList();
        var measured = forks.stream()
                .flatMap(fork -> fork.iterations().stream())
                .mapToDouble(Iteration::nanos)
                .sum();
        var count = forks.stream().mapToDouble(fork -> fork.iterations().size()).sum();
        var wall = forks.stream().mapToDouble(ForkEntry::wallNanos).sum();
        if (forks.isEmpty() || wall <= measured) {
            return OptionalDouble.empty();
        }
        var samples = all.stream().map(Measurement::sample).toList();
        return OptionalDouble.of(VarianceComponents.of(List.<Sample>copyOf(samples))
                .bestIterations((wall - measured) / forks.size(), measured / count));
    }
}
