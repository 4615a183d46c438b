package workbench.site.chart;

import static java.util.stream.Collectors.joining;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import workbench.site.analysis.Figures;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Standing;
import workbench.site.analysis.Status;
import workbench.site.analysis.Unit;
import workbench.statistics.Fork;
import workbench.statistics.Interval;

/** The time of a steady job: intervals over the forks and iterations that they rest on, beside the floor. */
final class TimeChart {

    /** Beyond this a linear axis from zero would press all but the slowest into a corner. */
    private static final double LINEAR_UP_TO = 6;

    private static final double FLOOR_STRIP = 0.4;
    private static final double LABEL_WIDTH = 130;

    /** Spreads points evenly without randomness. */
    private static final double GOLDEN = 0.6180339887498949;

    private final Slice slice;
    private final Palette palette;
    private final List<Standing> shown;
    private final double least;
    private final double most;
    private final boolean logarithmic;
    private final Unit unit;

    TimeChart(Slice slice, Palette palette) {
        this.slice = slice;
        this.palette = palette;
        shown = slice.measured();
        var measured = values().summaryStatistics();
        least = DoubleStream.concat(DoubleStream.of(measured.getMin()), slice.floor().stream())
                .min()
                .orElseThrow();
        most = Math.min(
                1.6 * measured.getMax(),
                Math.max(
                        measured.getMax(),
                        intervals().mapToDouble(Interval::high).max().orElse(0)));
        logarithmic = least > 0 && most / least > LINEAR_UP_TO;
        unit = Unit.of(logarithmic ? least : most);
    }

    Picture picture() {
        var height = 172 + shown.size() * (shown.size() > 8 ? 50 : 62);
        return new Picture(
                slice.id() + "-time", "Time of a steady job", alt(), height, Pictures.paint(this::chart, height));
    }

    private JFreeChart chart(Look look) {
        var plot =
                Lanes.plot(shown.stream().map(standing -> lane(standing, look)).toList(), axis(look), look);
        slice.floor().ifPresent(floor -> addFloor(plot, floor, look));
        return Frame.chart(plot, slice.answer().headline(), subtitle(), look);
    }

    ValueAxis axis(Look look) {
        var label = String.format(
                Locale.ROOT,
                "Time of a job, %s (lower is better%s)",
                unit.symbol(),
                logarithmic ? "; logarithmic scale" : "");
        var low = least / unit.nanos() / 1.15;
        var high = most / unit.nanos();
        var room =
                Lanes.share(LABEL_WIDTH, shown.stream().map(TimeChart::laneName).toList());
        return logarithmic
                ? Scale.logarithmic(label, low, low * Math.pow(high / low, 1 / (1 - room)), look)
                : Scale.linear(label, 0, high / (1 - room), "", look);
    }

    private void addFloor(XYPlot plot, double floor, Look look) {
        plot.getRangeAxis().setRange(-0.5 - FLOOR_STRIP, shown.size() - 0.5);
        var dashes = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);
        var marker = new ValueMarker(floor / unit.nanos(), look.muted(), dashes);
        var right = floor / most < 0.8;
        marker.setLabel("floor " + Figures.time(floor));
        marker.setLabelFont(Type.REGULAR.size(12));
        marker.setLabelPaint(look.muted());
        marker.setLabelBackgroundColor(look.ground());
        marker.setLabelAnchor(right ? RectangleAnchor.TOP_RIGHT : RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(right ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT);
        marker.setLabelOffset(new RectangleInsets(2, 6, 2, 6));
        plot.addDomainMarker(marker, Layer.BACKGROUND);
    }

    private Lanes.Lane lane(Standing standing, Look look) {
        var colour = palette.colour(standing.name(), look);
        return new Lanes.Lane(laneName(standing), pen -> draw(pen, standing, colour));
    }

    private static String laneName(Standing standing) {
        return standing.status() == Status.BESIDE ? standing.name() + " (not ranked)" : standing.name();
    }

    private void draw(Pen pen, Standing standing, Color colour) {
        var estimate = standing.measurement().steady().orElseThrow();
        var forks = standing.measurement().sample().forks();
        drawIterations(pen, forks, colour);
        var low = estimate.interval().map(Interval::low).orElse(estimate.value()) / unit.nanos();
        var high = estimate.interval().map(Interval::high).orElse(estimate.value()) / unit.nanos();
        if (estimate.interval().isPresent()) {
            pen.box(low, high, -9, 18, pen.look().tint(colour), colour);
        }
        pen.tick(estimate.value() / unit.nanos(), -9, 17, 3, colour);
        for (var fork : forks) {
            drawFork(pen, standing, fork, colour);
        }
        pen.label(Figures.time(estimate), efficiency(standing), low, high, -9);
    }

    private void drawFork(Pen pen, Standing standing, Fork fork, Color colour) {
        var dy = 14 + jitter(fork.round()) * 8;
        if (standing.status() == Status.BESIDE) {
            pen.ring(fork.value() / unit.nanos(), dy, 3.6, colour);
        } else {
            pen.dot(fork.value() / unit.nanos(), dy, 5, pen.look().ground());
            pen.dot(fork.value() / unit.nanos(), dy, 4, colour);
        }
    }

    private void drawIterations(Pen pen, List<Fork> forks, Color colour) {
        var faint = pen.look().mix(colour, .42);
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

    /** The floor of a baseline is that of its own width, not the one drawn. */
    private String efficiency(Standing standing) {
        var efficiency = standing.measurement().efficiency();
        var same = standing.measurement().cell().width() == slice.width();
        return same && efficiency.isPresent() ? Figures.percent(efficiency) : "";
    }

    private String subtitle() {
        var marks =
                "large dots = forks, small dots = iterations" + (slice.floor().isPresent() ? ", % = floor / time" : "");
        var box = intervals().findAny().isPresent() ? "box = 95 % confidence interval, " : "";
        return "%s · %s · %s%s".formatted(slice.title(), sampled(), box, marks);
    }

    private String sampled() {
        var forks = shown.stream()
                .mapToInt(standing -> standing.measurement().sample().size())
                .summaryStatistics();
        return forks.getMin() == forks.getMax()
                ? Figures.forks(forks.getMin()) + " each"
                : "%s to %s forks".formatted(forks.getMin(), forks.getMax());
    }

    private String alt() {
        var times = shown.stream().map(TimeChart::words).collect(joining("; "));
        var floor = slice.floor().isPresent()
                ? String.format(
                        Locale.ROOT,
                        " The floor is %s.",
                        Figures.time(slice.floor().getAsDouble()))
                : "";
        return "Time of a job, %s. %s.%s".formatted(slice.title(), times, floor);
    }

    private static String words(Standing standing) {
        var estimate = standing.measurement().steady().orElseThrow();
        var interval = estimate.interval().isPresent() ? " (95 % CI " + Figures.interval(estimate) + ")" : "";
        return standing.name() + " " + Figures.time(estimate) + interval;
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
