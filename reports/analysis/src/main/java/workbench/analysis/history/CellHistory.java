package workbench.analysis.history;

import java.util.List;
import workbench.analysis.cell.Measurement;

/**
 * A cell through the runs of a history.
 *
 * @param cell the cell, as the latest run with it has it
 * @param points its times, in the order of the runs; a run in which it was not measured, or failed, has none
 * @param changes from which runs on it took another time, in the order of the runs
 */
public record CellHistory(Measurement cell, List<HistoryPoint> points, List<LevelChange> changes) {

    public CellHistory {
        points = List.copyOf(points);
        changes = List.copyOf(changes);
    }
}
