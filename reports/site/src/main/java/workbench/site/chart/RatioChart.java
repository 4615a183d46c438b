package workbench.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.statistics.Comparison;
import workbench.wording.AxisWords;
import workbench.wording.ComparisonWords;
import workbench.wording.Figures;
import workbench.wording.PictureWords;

/** How sure the order is: the ratio of each cell's time to that of the fastest, with its interval. */
final class RatioChart implements Chart {

    /** Cells with a higher ratio become an arrow at the edge, so that close ones can be told apart. */
    private static final double FARTHEST = 2.2;

    private final Slice slice;
    private final PictureWords words;
    private final Palette palette;
    private final List<Standing> shown;

    RatioChart(Slice slice, Palette palette) {
        this.slice = slice;
        this.palette = palette;
        var ranked = slice.with(Status.RANKED);
        shown = Lanes.first(ranked);
        words = PictureWords.ratios(slice, ends().anyMatch(end -> end < low() || end > high()))
                .first(shown.size(), ranked.size());
    }

    @Override
    public String name() {
        return slice.id() + "-ratio";
    }

    @Override
    public PictureWords words() {
        return words;
    }

    @Override
    public int height() {
        return 160 + shown.size() * 40;
    }

    @Override
    public XYPlot plot(Theme theme) {
        var lanes = shown.stream().map(standing -> lane(standing, theme)).toList();
        var plot = Lanes.plot(lanes, axis(theme), theme);
        var equal = new IntervalMarker(1 / margin(), margin(), theme.band());
        equal.setAlpha(1);
        plot.addDomainMarker(equal, Layer.BACKGROUND);
        plot.addDomainMarker(new ValueMarker(1, theme.axis(), new BasicStroke(1.4f)), Layer.BACKGROUND);
        return plot;
    }

    ValueAxis axis(Theme theme) {
        return Scale.linear(AxisWords.RATIO, low(), high(), "×", theme);
    }

    private double low() {
        var lowest = ends().filter(value -> value < 1).min().orElse(1);
        return Math.max(0, Math.min(0.96, 1 - 1.3 * (1 - Math.max(lowest, 0.3))));
    }

    private double high() {
        var highest = ends().filter(value -> value <= FARTHEST).max().orElse(1);
        var shown = ends().max().orElse(1) > FARTHEST ? Math.max(highest, 1.3) : highest;
        return Math.max(1.06, 1 + 1.25 * (shown - 1));
    }

    private DoubleStream ends() {
        return shown.stream()
                .flatMap(standing -> standing.toBest().stream())
                .flatMapToDouble(comparison -> comparison
                        .simultaneous()
                        .map(i -> DoubleStream.of(i.low(), comparison.ratio(), i.high()))
                        .orElse(DoubleStream.of(comparison.ratio())));
    }

    private Lanes.Lane lane(Standing standing, Theme theme) {
        var colour = palette.colour(standing.name(), theme);
        return new Lanes.Lane(
                standing.name(),
                pen -> standing.toBest().ifPresentOrElse(c -> draw(pen, c, colour), () -> drawBest(pen, colour)));
    }

    private double margin() {
        return slice.rules().margin().ratio();
    }

    private void drawBest(Pen pen, Color colour) {
        pen.dot(1, 0, 5, colour);
        pen.label(AxisWords.LOWEST, "", 1, margin(), 0);
    }

    /** An interval ends with a tick, or with the head of an arrow if it goes on beyond the axis. */
    private void draw(Pen pen, Comparison comparison, Color colour) {
        var ratio = Figures.ratio(comparison.ratio(), comparison.simultaneous());
        var verdict = ComparisonWords.verdict(comparison);
        if (comparison.ratio() > high()) {
            pen.arrow(colour);
            pen.label(ratio, verdict, high(), high(), 0);
            return;
        }
        var low = comparison.simultaneous().map(i -> i.low()).orElse(comparison.ratio());
        var top = comparison.simultaneous().map(i -> i.high()).orElse(comparison.ratio());
        pen.line(Math.max(low, low()), Math.min(top, high()), 0, 2, colour);
        if (low < low()) {
            pen.headLeft(low(), 0, colour);
        } else {
            pen.tick(low, 0, 9, 2, colour);
        }
        if (top > high()) {
            pen.headRight(high(), 0, colour);
        } else {
            pen.tick(top, 0, 9, 2, colour);
        }
        pen.dot(comparison.ratio(), 0, 5, colour);
        pen.label(ratio, verdict, low, top, 0);
    }
}
