package workbench.analysis.compare;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Measurements;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Rules;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.SliceGroup;
import workbench.results.Use;
import workbench.statistics.MachineShift;
import workbench.statistics.Margin;

/**
 * Two runs, compared cell by cell. Immutable, and a pure function of their journals.
 *
 * @param base the earlier run
 * @param now the later one, whose margin counts
 * @param cells the cells of both
 * @param differences in what the runs differ, so that they should not be compared; none for runs that are alike
 * @param shift how much slower the machine was in the later run, by the calibration kernel; empty if it was not run in both
 * @param changed the cells that both have
 * @param changes what became of these, in the same order
 */
public record RunComparison(
        Journal base,
        Journal now,
        CellPairs cells,
        List<RunDifference> differences,
        Optional<MachineShift> shift,
        ChangedCells changed,
        List<CellChange> changes) {

    public RunComparison {
        differences = List.copyOf(differences);
        changes = List.copyOf(changes);
    }

    /** Compares a later run with an earlier one. */
    public static RunComparison of(Journal base, Journal now) {
        var then = Measurements.of(base);
        var here = Measurements.of(now);
        var cells = CellPairs.of(then, here);
        var shift = KernelTimes.shift(here, then);
        var busy = MachineLoad.during(then).busy() || MachineLoad.during(here).busy();
        var changed = new ChangedCells(cells.pairs(), shift.orElse(MachineShift.NONE), busy);
        return new RunComparison(
                base, now, cells, differences(base, now, cells, shift), shift, changed, changed.at(margin(now)));
    }

    private static List<RunDifference> differences(
            Journal base, Journal now, CellPairs cells, Optional<MachineShift> shift) {
        var unknown = shift.isEmpty()
                ? Stream.of(new RunDifference(DifferenceSubject.CALIBRATION, "", "", ""))
                : Stream.<RunDifference>empty();
        return Stream.concat(RunDifferences.between(base.run(), now.run(), cells.pairs()).stream(), unknown)
                .toList();
    }

    private static Margin margin(Journal now) {
        return Rules.of(now.run().design()).margin();
    }

    /** The difference that is taken not to matter. */
    public Margin margin() {
        return margin(now);
    }

    /** What became of those cells of which one thing may be said. */
    public List<CellChange> with(ChangeKind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Whether a cell of the later run failed. */
    public boolean hasFailures() {
        return Stream.concat(cells.pairs().stream().map(CellPair::now), cells.onlyNow().stream())
                .anyMatch(one -> one.status() == Status.FAILED);
    }

    /** The workloads whose results are not what they were. */
    public List<Use> changedResults() {
        return SliceGroup.workloads(cells.pairs().stream()
                .filter(pair -> isOther(digest(pair.base()), digest(pair.now())))
                .map(pair -> pair.now().cell())
                .toList());
    }

    private static boolean isOther(Optional<String> then, Optional<String> here) {
        return then.isPresent() && here.isPresent() && !then.equals(here);
    }

    private static Optional<String> digest(Measurement one) {
        return one.counted().stream()
                .map(ForkEntry::digest)
                .filter(Objects::nonNull)
                .findFirst();
    }
}
