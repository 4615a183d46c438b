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
import workbench.statistics.Comparison;
import workbench.statistics.Interval;
import workbench.statistics.Margin;

/** The axis of ratios of times on both sides of one, and how a ratio is drawn with the interval that goes with its verdict. */
final class RatioScale {

    /** Ratios beyond these become an arrow at the edge, so that close ones can be told apart. */
    private static final double LOWEST = 0.3;

    private static final double FARTHEST = 2.2;

    private final List<Comparison> shown;

    RatioScale(List<Comparison> shown) {
        this.shown = shown;
    }

    ValueAxis axis(String label, Theme theme) {
        return Scale.linear(label, low(), high(), "×", theme);
    }

    /** Whether some ratio or interval goes on where the axis ends. */
    boolean isCut() {
        return ends().anyMatch(end -> end < low() || end > high());
    }

    double low() {
        var lowest = ends().filter(value -> value < 1).min().orElse(1);
        return Math.max(0, Math.min(0.96, 1 - 1.3 * (1 - Math.max(lowest, LOWEST))));
    }

    double high() {
        var highest = ends().filter(value -> value <= FARTHEST).max().orElse(1);
        var widest = ends().max().orElse(1) > FARTHEST ? Math.max(highest, 1.3) : highest;
        return Math.max(1.06, 1 + 1.25 * (widest - 1));
    }

    private DoubleStream ends() {
        return shown.stream()
                .flatMapToDouble(comparison -> comparison
                        .simultaneous()
                        .map(i -> DoubleStream.of(i.low(), comparison.ratio(), i.high()))
                        .orElse(DoubleStream.of(comparison.ratio())));
    }

    /** Puts the band of what does not matter, and the line of what is the same, behind the marks. */
    static void mark(XYPlot plot, Margin margin, Theme theme) {
        var equal = new IntervalMarker(1 / margin.ratio(), margin.ratio(), theme.band());
        equal.setAlpha(1);
        plot.addDomainMarker(equal, Layer.BACKGROUND);
        plot.addDomainMarker(new ValueMarker(1, theme.axis(), new BasicStroke(1.4f)), Layer.BACKGROUND);
    }

    /** Draws a ratio: an interval ends with a tick, or with the head of an arrow if it goes on beyond the axis. */
    void draw(Pen pen, Comparison comparison, String ratio, String verdict, Color colour) {
        if (comparison.ratio() > high()) {
            pen.arrowRight(colour);
            pen.label(ratio, verdict, high(), high(), 0);
            return;
        }
        if (comparison.ratio() < low()) {
            pen.arrowLeft(colour);
            pen.label(ratio, verdict, low(), pen.afterArrowLeft(), 0);
            return;
        }
        var low = comparison.simultaneous().map(Interval::low).orElse(comparison.ratio());
        var top = comparison.simultaneous().map(Interval::high).orElse(comparison.ratio());
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
