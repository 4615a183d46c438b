package workbench.site;

import java.util.List;
import java.util.Locale;
import workbench.analysis.history.CellHistory;
import workbench.analysis.history.HistoryPoint;

/**
 * A cell through the runs as a picture of one line: a dot for each run, on a logarithmic scale from its least to its greatest time.
 * Places are in pixels, written as SVG takes them.
 *
 * @param cell the cell
 * @param dots the places of its runs
 * @param changes the horizontal places of its changes, each between two runs
 */
record Sparkline(CellHistory cell, List<Dot> dots, List<String> changes) {

    static final int WIDTH = 200;
    static final int HEIGHT = 32;

    private static final double MARGIN = 4;

    /** Times closer than this are drawn at one height, or the scatter of equal runs would look like changes. */
    private static final double LEAST_RANGE = Math.log(1.1);

    /**
     * A run.
     *
     * @param x from the left
     * @param y from the top
     */
    record Dot(String x, String y) {}

    static Sparkline of(CellHistory cell, int runs) {
        var logs = cell.points().stream().mapToDouble(Sparkline::log).summaryStatistics();
        var range = Math.max(LEAST_RANGE, logs.getMax() - logs.getMin());
        var middle = (logs.getMax() + logs.getMin()) / 2;
        return new Sparkline(
                cell,
                cell.points().stream()
                        .map(point -> new Dot(
                                pixels(x(point.run(), runs)),
                                pixels(HEIGHT / 2.0 - (HEIGHT - 2 * MARGIN) * (log(point) - middle) / range)))
                        .toList(),
                cell.changes().stream()
                        .map(change -> pixels(x(change.run() - 0.5, runs)))
                        .toList());
    }

    private static double log(HistoryPoint point) {
        return Math.log(point.time().value());
    }

    private static double x(double run, int runs) {
        return MARGIN + (WIDTH - 2 * MARGIN) * (run + 0.5) / runs;
    }

    private static String pixels(double place) {
        return String.format(Locale.ROOT, "%.1f", place);
    }
}
