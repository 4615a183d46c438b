package workbench.site.chart;

import java.awt.Color;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import workbench.analysis.cell.Timeline;
import workbench.analysis.slice.Slice;
import workbench.wording.AxisWords;
import workbench.wording.PictureWords;
import workbench.wording.Unit;

/** Which worker performed which item when, in one traced job of each strategy. */
final class TimelineChart implements Chart {

    private static final double LABEL_WIDTH = 150;
    private static final double LANE = 110;
    private static final double GAP = 22;
    private static final double LEAST_ROW = 2.5;
    private static final double MOST_ROW = 16;

    /** Fewer than in other pictures, since a lane is as high as several of theirs. */
    private static final int MOST_LANES = 24;

    private final Slice slice;
    private final PictureWords words;
    private final List<Timeline> timelines;
    private final Palette palette;
    private final long most;
    private final Unit unit;
    private final int rows;
    private final double rowHeight;

    TimelineChart(Slice slice, List<Timeline> traced, Palette palette) {
        this.slice = slice;
        timelines = traced.subList(0, Math.min(MOST_LANES, traced.size()));
        words = PictureWords.timelines(slice, traced).first(timelines.size(), traced.size());
        this.palette = palette;
        most = Math.max(1, timelines.stream().mapToLong(Timeline::nanos).max().orElse(1));
        unit = Unit.of((double) most);
        rows = timelines.stream()
                .mapToInt(one -> Math.min(one.rows(), Timeline.MOST_ROWS))
                .max()
                .orElse(1);
        rowHeight = Math.clamp(LANE / rows, LEAST_ROW, MOST_ROW);
    }

    @Override
    public String name() {
        return slice.id() + "-timeline";
    }

    @Override
    public PictureWords words() {
        return words;
    }

    @Override
    public int height() {
        return (int) (150 + timelines.size() * (rows * rowHeight + GAP));
    }

    @Override
    public XYPlot plot(Theme theme) {
        var lanes = timelines.stream()
                .map(one -> new Lanes.Lane(one.name(), pen -> draw(pen, one, palette.colour(one.name(), theme))))
                .toList();
        var room =
                Lanes.share(LABEL_WIDTH, timelines.stream().map(Timeline::name).toList());
        var axis = Scale.linear(AxisWords.sinceStart(unit), 0, most / unit.nanos() / (1 - room), "", theme);
        return Lanes.plot(lanes, axis, theme);
    }

    private void draw(Pen pen, Timeline one, Color colour) {
        var shown = Math.min(one.rows(), Timeline.MOST_ROWS);
        var other = pen.theme().mix(colour, .55);
        var gap = rowHeight > 5 ? 1.5 : 0.5;
        var reached = new double[shown];
        var count = new int[shown];
        for (var bar : one.bars()) {
            if (bar.row() < shown) {
                var dy = (bar.row() - (shown - 1) / 2.0) * rowHeight;
                var to = bar.ended() / unit.nanos();
                // Of several items that are too short to be told apart, only the first is drawn.
                if (pen.x(to) - reached[bar.row()] >= 0.5) {
                    var tint = count[bar.row()]++ % 2 == 0 ? colour : other;
                    pen.bar(bar.started() / unit.nanos(), to, dy, rowHeight - gap, tint);
                    reached[bar.row()] = pen.x(to);
                }
            }
        }
        pen.label(AxisWords.busy(PictureWords.busy(one)), PictureWords.workers(one), 0, one.nanos() / unit.nanos(), 0);
    }
}
