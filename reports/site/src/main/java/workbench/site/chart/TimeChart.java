package workbench.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.statistics.Fork;
import workbench.statistics.Interval;
import workbench.wording.AxisWords;
import workbench.wording.Figures;
import workbench.wording.PictureWords;
import workbench.wording.Unit;

/**
 * The time of a steady job: the interval of each strategy above the forks and iterations behind it, with the floor as a
 * dashed line.
 */
final class TimeChart implements Chart {

    /**
     * If the largest time is more than this many times the smallest, a linear axis from zero would squeeze the fast ones
     * into a corner.
     */
    private static final double LINEAR_UP_TO = 6;

    /** Intervals are cut that reach so many times as far as the times that were measured: with two forks, they may span decades. */
    private static final double FARTHEST = 1.6;

    private static final double FLOOR_STRIP = 0.4;
    private static final double LABEL_WIDTH = 130;

    /** Spreads points evenly without randomness. */
    private static final double GOLDEN = 0.6180339887498949;

    private final Slice slice;
    private final PictureWords words;
    private final Palette palette;
    private final List<Standing> shown;
    private final FailedLanes failed;
    private final double nearest;
    private final double farthest;
    private final double least;
    private final boolean logarithmic;
    private final Unit unit;

    TimeChart(Slice slice, Palette palette) {
        this.slice = slice;
        this.palette = palette;
        shown = Lanes.first(slice.measured());
        failed = FailedLanes.below(shown.size(), slice);
        var measured = values().summaryStatistics();
        farthest = Math.clamp(
                intervals().mapToDouble(Interval::high).max().orElse(0),
                measured.getMax(),
                FARTHEST * measured.getMax());
        nearest = Math.clamp(
                intervals().mapToDouble(Interval::low).min().orElse(Double.MAX_VALUE),
                measured.getMin() / FARTHEST,
                measured.getMin());
        least = DoubleStream.concat(DoubleStream.of(nearest), slice.floor().stream())
                .min()
                .orElseThrow();
        logarithmic = least > 0 && farthest / least > LINEAR_UP_TO;
        unit = Unit.of(logarithmic ? least : farthest);
        words = PictureWords.times(slice, intervals().anyMatch(one -> one.low() < from(one) || one.high() > to(one)))
                .first(shown.size(), slice.measured().size());
    }

    @Override
    public String name() {
        return slice.id() + "-time";
    }

    @Override
    public PictureWords words() {
        return words;
    }

    @Override
    public int height() {
        return 172 + lanes() * (lanes() > 8 ? 50 : 62);
    }

    private int lanes() {
        return shown.size() + failed.size();
    }

    @Override
    public XYPlot plot(Theme theme) {
        var plot = Lanes.plot(
                Stream.concat(shown.stream().map(standing -> lane(standing, theme)), failed.lanes())
                        .toList(),
                axis(theme),
                theme);
        slice.floor().ifPresent(floor -> addFloor(plot, floor, theme));
        return plot;
    }

    ValueAxis axis(Theme theme) {
        var label = AxisWords.time(slice, unit, logarithmic);
        var low = least / unit.nanos() / 1.15;
        var high = farthest / unit.nanos();
        var room = Lanes.share(
                LABEL_WIDTH,
                Stream.concat(shown.stream().map(TimeChart::laneName), failed.names())
                        .toList());
        return logarithmic
                ? Scale.logarithmic(label, low, low * Math.pow(high / low, 1 / (1 - room)), theme)
                : Scale.linear(label, 0, high / (1 - room), "", theme);
    }

    private void addFloor(XYPlot plot, double floor, Theme theme) {
        plot.getRangeAxis().setRange(-0.5 - FLOOR_STRIP, lanes() - 0.5);
        var dashes = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);
        var marker = new ValueMarker(floor / unit.nanos(), theme.muted(), dashes);
        var right = floor / farthest < 0.8;
        marker.setLabel(AxisWords.floor(floor));
        marker.setLabelFont(Typeface.REGULAR.size(12));
        marker.setLabelPaint(theme.muted());
        marker.setLabelBackgroundColor(theme.ground());
        marker.setLabelAnchor(right ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(right ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        marker.setLabelOffset(new RectangleInsets(2, 6, 2, 6));
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    private Lanes.Lane lane(Standing standing, Theme theme) {
        var colour = palette.colour(standing.name(), theme);
        return new Lanes.Lane(laneName(standing), pen -> draw(pen, standing, colour));
    }

    private static String laneName(Standing standing) {
        return standing.status() == Status.BESIDE ? standing.name() + AxisWords.NOT_RANKED : standing.name();
    }

    private void draw(Pen pen, Standing standing, Color colour) {
        var estimate = standing.measurement().steady().orElseThrow();
        var forks = standing.measurement().sample().forks();
        drawIterations(pen, forks, colour);
        estimate.interval().ifPresent(interval -> drawInterval(pen, interval, colour));
        pen.tick(estimate.value() / unit.nanos(), -9, 17, 3, colour);
        for (var fork : forks) {
            drawFork(pen, standing, fork, colour);
        }
        var low = estimate.interval().map(this::from).orElse(estimate.value()) / unit.nanos();
        var high = estimate.interval().map(this::to).orElse(estimate.value()) / unit.nanos();
        pen.label(Figures.time(estimate), efficiency(standing), low, high, -9);
    }

    private void drawInterval(Pen pen, Interval interval, Color colour) {
        var low = from(interval) / unit.nanos();
        var high = to(interval) / unit.nanos();
        pen.box(low, high, -9, 18, pen.theme().tint(colour), colour);
        if (interval.low() < from(interval)) {
            pen.headLeft(low, -9, colour);
        }
        if (interval.high() > to(interval)) {
            pen.headRight(high, -9, colour);
        }
    }

    /** Where an interval begins, or is cut. */
    private double from(Interval interval) {
        return logarithmic ? Math.max(nearest, interval.low()) : interval.low();
    }

    /** Where an interval ends, or is cut. */
    private double to(Interval interval) {
        return Math.min(farthest, interval.high());
    }

    private void drawFork(Pen pen, Standing standing, Fork fork, Color colour) {
        var dy = 14 + jitter(fork.round()) * 8;
        if (standing.status() == Status.BESIDE) {
            pen.ring(fork.value() / unit.nanos(), dy, 3.6, colour);
        } else {
            pen.dot(fork.value() / unit.nanos(), dy, 5, pen.theme().ground());
            pen.dot(fork.value() / unit.nanos(), dy, 4, colour);
        }
    }

    private void drawIterations(Pen pen, List<Fork> forks, Color colour) {
        var faint = pen.theme().mix(colour, .42);
        var index = 0;
        for (var fork : forks) {
            for (var iteration : fork.iterations()) {
                pen.dot(iteration / unit.nanos(), 14 + jitter(index++) * 18, 2.1, faint);
            }
        }
    }

    private static double jitter(int index) {
        return index * GOLDEN % 1 - 0.5;
    }

    /** The efficiency of a strategy at the width of the slice; a baseline has a width, and therefore a floor, of its own. */
    private String efficiency(Standing standing) {
        var efficiency = standing.measurement().efficiency();
        var same = standing.measurement().cell().width() == slice.width();
        return same && efficiency.isPresent() ? Figures.percent(efficiency) : "";
    }

    private DoubleStream values() {
        return shown.stream()
                .flatMap(standing -> standing.measurement().sample().forks().stream())
                .flatMapToDouble(fork -> DoubleStream.concat(
                        DoubleStream.of(fork.value()),
                        fork.iterations().stream().mapToDouble(Double::doubleValue)));
    }

    private Stream<Interval> intervals() {
        return shown.stream().flatMap(standing -> standing.measurement().steady().orElseThrow().interval().stream());
    }
}
