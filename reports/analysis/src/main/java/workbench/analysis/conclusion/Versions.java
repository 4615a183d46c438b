package workbench.analysis.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.CellPair;
import workbench.analysis.compare.ChangedCells;
import workbench.analysis.slice.Rules;
import workbench.results.Cell;
import workbench.results.CodeVersion;
import workbench.statistics.MachineShift;

/**
 * The new version of workloads or strategies, compared with the old one, which was measured in turns with it.
 *
 * @param cells what was measured in both versions, in the order of the plan
 * @param changes what became of each, in the same order
 * @param missing what was measured in the old version only
 * @param busy what the machine did, where it was so busy that neither a win nor a tie is reported
 */
public record Versions(
        ChangedCells cells, List<CellChange> changes, List<Measurement> missing, Optional<MachineLoad> busy)
        implements Conclusion {

    public Versions {
        changes = List.copyOf(changes);
        missing = List.copyOf(missing);
    }

    static Versions of(List<Measurement> all, Rules rules, Optional<MachineLoad> busy) {
        var pairs = new ArrayList<CellPair>();
        for (var now : all) {
            all.stream()
                    .filter(base -> base.cell().id().equals(now.cell().predecessor()))
                    .filter(base -> base.status() != Status.UNAVAILABLE && now.status() != Status.UNAVAILABLE)
                    .forEach(base -> pairs.add(new CellPair(base, now)));
        }
        var cells = new ChangedCells(pairs, MachineShift.NONE, busy.isPresent());
        var bases = pairs.stream().map(CellPair::base).toList();
        var missing = all.stream()
                .filter(one -> isOld(one.cell()) && one.status() != Status.UNAVAILABLE && !bases.contains(one))
                .toList();
        return new Versions(cells, cells.at(rules.margin()), missing, busy);
    }

    private static boolean isOld(Cell cell) {
        return cell.workload().version() == CodeVersion.OLD || cell.strategy().version() == CodeVersion.OLD;
    }
}
