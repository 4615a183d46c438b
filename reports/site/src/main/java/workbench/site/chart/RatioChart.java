package workbench.site.chart;

import static java.util.stream.Collectors.joining;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import workbench.site.analysis.Answer;
import workbench.site.analysis.Figures;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Standing;
import workbench.site.analysis.Status;
import workbench.statistics.Comparison;
import workbench.statistics.Verdict;

/** How sure the order is: each cell's time against that of the best, with its interval. */
final class RatioChart {

    /** Cells farther behind stand at the edge with an arrow, so that near ones can be told apart. */
    private static final double FARTHEST = 2.2;

    private final Slice slice;
    private final Palette palette;
    private final List<Standing> shown;

    RatioChart(Slice slice, Palette palette) {
        this.slice = slice;
        this.palette = palette;
        shown = slice.with(Status.RANKED);
    }

    Picture picture() {
        var height = 160 + shown.size() * 40;
        return new Picture(
                slice.id() + "-ratio", "How far behind the best", alt(), height, Pictures.paint(this::chart, height));
    }

    private JFreeChart chart(Look look) {
        var lanes = shown.stream().map(standing -> lane(standing, look)).toList();
        var plot = Lanes.plot(lanes, axis(look), look);
        plot.addDomainMarker(new IntervalMarker(1 / 1.02, 1.02, look.band()), Layer.BACKGROUND);
        plot.addDomainMarker(new ValueMarker(1, look.axis(), new BasicStroke(1.4f)), Layer.BACKGROUND);
        return Frame.chart(plot, title(), subtitle(), look);
    }

    ValueAxis axis(Look look) {
        var label = "Time of a job, times that of the lowest (lower is better)";
        return Scale.linear(label, low(), high(), "×", look);
    }

    private Standing best() {
        return shown.getFirst();
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
                        .interval()
                        .map(i -> DoubleStream.of(i.low(), comparison.ratio(), i.high()))
                        .orElse(DoubleStream.of(comparison.ratio())));
    }

    private Lanes.Lane lane(Standing standing, Look look) {
        var colour = palette.colour(standing.name(), look);
        return new Lanes.Lane(
                standing.name(),
                pen -> standing.toBest().ifPresentOrElse(c -> draw(pen, c, colour), () -> drawBest(pen, colour)));
    }

    private static void drawBest(Pen pen, Color colour) {
        pen.dot(1, 0, 5, colour);
        pen.label("lowest time", "", 1, 1.02, 0);
    }

    private void draw(Pen pen, Comparison comparison, Color colour) {
        var ratio = Figures.ratio(comparison.ratio(), comparison.interval());
        var words = Figures.verdict(comparison.verdict());
        if (comparison.ratio() > high()) {
            pen.arrow(colour);
            pen.label(ratio, words, high(), high(), 0);
            return;
        }
        var low = comparison.interval().map(i -> i.low()).orElse(comparison.ratio());
        var top = comparison.interval().map(i -> i.high()).orElse(comparison.ratio());
        pen.line(Math.max(low, low()), Math.min(top, high()), 0, 2, colour);
        end(pen, low, low() - low, colour);
        end(pen, top, top - high(), colour);
        pen.dot(comparison.ratio(), 0, 5, colour);
        pen.label(ratio, words, low, top, 0);
    }

    /** An interval ends with a tick, or with an arrow where it goes on beyond the axis. */
    private static void end(Pen pen, double at, double beyond, Color colour) {
        if (beyond > 0) {
            pen.head(at, colour);
        } else {
            pen.tick(at, 0, 9, 2, colour);
        }
    }

    private String title() {
        if (slice.answer().certainty() == Answer.Certainty.BUSY) {
            return slice.answer().headline();
        }
        var others = shown.size() - 1;
        var slower = shown.stream()
                .flatMap(standing -> standing.toBest().stream())
                .filter(c -> c.verdict() == Verdict.WIN || c.verdict() == Verdict.LEAN)
                .count();
        if (slower == 0) {
            return "None of the others is slower than %s beyond doubt".formatted(best().name());
        }
        var counted = slower == others
                ? (others == 1 ? "The other is" : "All others are")
                : String.format(Locale.ROOT, "%d of the %d others %s", slower, others, slower == 1 ? "is" : "are");
        return "%s slower than %s beyond doubt".formatted(counted, best().name());
    }

    private String subtitle() {
        var arrow = ends().max().orElse(1) > high() ? ", arrow = beyond the axis" : "";
        return "%s · bar = 95 %% confidence interval, band = ±2 %%, practically equal%s"
                .formatted(slice.title(), arrow);
    }

    private String alt() {
        var ratios = shown.stream()
                .skip(1)
                .map(standing -> standing.toBest()
                        .map(c -> "%s %s, %s"
                                .formatted(
                                        standing.name(),
                                        Figures.ratio(c.ratio(), c.interval()),
                                        Figures.verdict(c.verdict())))
                        .orElse(standing.name()))
                .collect(joining("; "));
        return "Time of a job against that of %s, %s. %s.".formatted(best().name(), slice.title(), ratios);
    }
}
