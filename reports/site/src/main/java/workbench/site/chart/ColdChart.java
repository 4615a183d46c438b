package workbench.site.chart;

import static java.util.stream.Collectors.joining;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.ValueAxis;
import workbench.site.analysis.Figures;
import workbench.site.analysis.Measurement;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Standing;
import workbench.site.analysis.Unit;
import workbench.statistics.Estimate;

/** What a first use costs: opening and first job, beside the steady job. */
final class ColdChart {

    private static final double LABEL_WIDTH = 125;

    private final Slice slice;
    private final Palette palette;
    private final List<Standing> shown;
    private final double most;
    private final Unit unit;

    ColdChart(Slice slice, Palette palette) {
        this.slice = slice;
        this.palette = palette;
        shown = slice.measured().stream()
                .filter(standing -> standing.measurement().cold().isPresent())
                .toList();
        most = shown.stream()
                .mapToDouble(standing -> Math.max(cold(standing), steady(standing)))
                .max()
                .orElseThrow();
        unit = Unit.of(most);
    }

    Picture picture() {
        var height = 160 + shown.size() * 48;
        return new Picture(
                slice.id() + "-cold", "Cold beside steady", alt(), height, Pictures.paint(this::chart, height));
    }

    private JFreeChart chart(Look look) {
        var lanes = shown.stream().map(standing -> lane(standing, look)).toList();
        return Frame.chart(Lanes.plot(lanes, axis(look), look), title(), subtitle(), look);
    }

    ValueAxis axis(Look look) {
        var room = Lanes.share(LABEL_WIDTH, shown.stream().map(Standing::name).toList());
        return Scale.linear(
                String.format(Locale.ROOT, "Time, %s (lower is better)", unit.symbol()),
                0,
                most / unit.nanos() / (1 - room),
                "",
                look);
    }

    private Lanes.Lane lane(Standing standing, Look look) {
        var colour = palette.colour(standing.name(), look);
        return new Lanes.Lane(standing.name(), pen -> draw(pen, standing.measurement(), colour));
    }

    private void draw(Pen pen, Measurement one, Color colour) {
        var open = value(one.open().orElseThrow());
        var first = value(one.first().orElseThrow());
        var steady = value(one.steady().orElseThrow());
        pen.box(0, open, -9, 13, pen.look().ground(), colour);
        pen.box(open, open + first, -9, 13, pen.look().mix(colour, .35), colour);
        pen.box(0, steady, 9, 13, colour, colour);
        var cold = one.cold().orElseThrow();
        pen.label(Figures.time(cold), "cold", 0, open + first, -9);
        pen.label(Figures.time(one.steady().orElseThrow()), "steady", 0, steady, 9);
    }

    private double value(Estimate estimate) {
        return estimate.value() / unit.nanos();
    }

    private static double cold(Standing standing) {
        return standing.measurement().cold().orElseThrow().value();
    }

    private static double steady(Standing standing) {
        return standing.measurement().steady().orElseThrow().value();
    }

    private static double share(Standing standing) {
        return cold(standing) / steady(standing);
    }

    private String title() {
        var worst =
                shown.stream().max(Comparator.comparingDouble(ColdChart::share)).orElseThrow();
        var jobs = String.format(Locale.ROOT, share(worst) < 9.95 ? "%.1f" : "%.0f", share(worst));
        return "A first use of %s costs as much as %s steady jobs".formatted(worst.name(), jobs)
                + (shown.size() > 1 ? ", the most of all" : "");
    }

    private String subtitle() {
        return "%s · upper bar = opening (hollow) and first job (tinted), lower bar = a steady job · geometric means of the forks"
                .formatted(slice.title());
    }

    private String alt() {
        return "Cold and steady times, %s. %s."
                .formatted(slice.title(), shown.stream().map(ColdChart::words).collect(joining("; ")));
    }

    private static String words(Standing standing) {
        var one = standing.measurement();
        return "%s opens in %s, first job %s, steady job %s"
                .formatted(
                        standing.name(),
                        Figures.time(one.open().orElseThrow()),
                        Figures.time(one.first().orElseThrow()),
                        Figures.time(one.steady().orElseThrow()));
    }
}
