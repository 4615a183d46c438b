package workbench.site.chart;

import static java.util.stream.Collectors.joining;

import java.awt.Color;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jfree.chart.JFreeChart;
import workbench.site.analysis.Figures;
import workbench.site.analysis.Slice;
import workbench.site.analysis.Timeline;
import workbench.site.analysis.Unit;

/** Who performed which item when, in one traced job of each strategy. */
final class TimelineChart {

    private static final double LABEL_WIDTH = 150;
    private static final double LANE = 110;
    private static final double GAP = 22;
    private static final double LEAST_ROW = 2.5;
    private static final double MOST_ROW = 16;

    private final Slice slice;
    private final List<Timeline> timelines;
    private final Palette palette;
    private final long most;
    private final Unit unit;
    private final int rows;
    private final double rowHeight;

    TimelineChart(Slice slice, List<Timeline> timelines, Palette palette) {
        this.slice = slice;
        this.timelines = timelines;
        this.palette = palette;
        most = Math.max(1, timelines.stream().mapToLong(Timeline::nanos).max().orElse(1));
        unit = Unit.of((double) most);
        rows = timelines.stream()
                .mapToInt(one -> Math.min(one.rows(), Timeline.MOST_ROWS))
                .max()
                .orElse(1);
        rowHeight = Math.clamp(LANE / rows, LEAST_ROW, MOST_ROW);
    }

    Picture picture() {
        var height = (int) (150 + timelines.size() * (rows * rowHeight + GAP));
        return new Picture(
                slice.id() + "-timeline",
                "Who performed which item when",
                alt(),
                height,
                Pictures.paint(this::chart, height));
    }

    private JFreeChart chart(Look look) {
        var lanes = timelines.stream()
                .map(one -> new Lanes.Lane(one.name(), pen -> draw(pen, one, palette.colour(one.name(), look))))
                .toList();
        var room =
                Lanes.share(LABEL_WIDTH, timelines.stream().map(Timeline::name).toList());
        var axis = Scale.linear(
                String.format(Locale.ROOT, "Time from the start of the first item, %s", unit.symbol()),
                0,
                most / unit.nanos() / (1 - room),
                "",
                look);
        return Frame.chart(Lanes.plot(lanes, axis, look), title(), subtitle(), look);
    }

    private void draw(Pen pen, Timeline one, Color colour) {
        var shown = Math.min(one.rows(), Timeline.MOST_ROWS);
        var other = pen.look().mix(colour, .55);
        var gap = rowHeight > 5 ? 1.5 : 0.5;
        var reached = new double[shown];
        var count = new int[shown];
        for (var bar : one.bars()) {
            if (bar.row() < shown) {
                var dy = (bar.row() - (shown - 1) / 2.0) * rowHeight;
                var to = bar.ended() / unit.nanos();
                // Of items too short to be seen, one stands for those that fall on the same spot.
                if (pen.x(to) - reached[bar.row()] >= 0.5) {
                    var tint = count[bar.row()]++ % 2 == 0 ? colour : other;
                    pen.bar(bar.started() / unit.nanos(), to, dy, rowHeight - gap, tint);
                    reached[bar.row()] = pen.x(to);
                }
            }
        }
        pen.label(busy(one) + " at work", workers(one), 0, one.nanos() / unit.nanos(), 0);
    }

    private static String busy(Timeline one) {
        return Figures.percent(OptionalDouble.of(one.busy()));
    }

    private static String workers(Timeline one) {
        return one.workers() == 1 ? "1 worker" : Figures.count(one.workers()) + " workers";
    }

    private String title() {
        var least = timelines.stream()
                .min(Comparator.comparingDouble(Timeline::busy))
                .orElseThrow();
        return "%s has %s of its width at work on average%s"
                .formatted(least.name(), busy(least), timelines.size() > 1 ? ", the least of all" : "");
    }

    private String subtitle() {
        return "%s · a traced job each, after the ranked ones · row = worker, or place in flight; bar = item, in two tints"
                .formatted(slice.title());
    }

    private String alt() {
        return "Timelines of one traced job each, %s. %s."
                .formatted(
                        slice.title(),
                        timelines.stream()
                                .map(one -> "%s: %s items by %s in %s, %s of its width at work"
                                        .formatted(
                                                one.name(),
                                                Figures.count(one.bars().size()),
                                                workers(one),
                                                Figures.time((double) one.nanos()),
                                                busy(one)))
                                .collect(joining("; ")));
    }
}
