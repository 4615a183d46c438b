package workbench.site.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jfree.chart.plot.XYPlot;
import workbench.analysis.cell.ItemLatency;
import workbench.analysis.slice.Slice;
import workbench.wording.LatencyWords;
import workbench.wording.PictureWords;
import workbench.wording.Unit;

/** How long the items of a traced job waited, above how long they took. */
final class LatencyChart implements Chart {

    private static final double LABEL_WIDTH = 170;
    private static final double LEAST_NANOS = 100;

    private final Slice slice;
    private final PictureWords words;
    private final List<ItemLatency> shown;
    private final Palette palette;
    private final double least;
    private final double most;
    private final Unit unit;

    LatencyChart(Slice slice, List<ItemLatency> traced, Palette palette) {
        this.slice = slice;
        shown = Lanes.first(traced);
        words = LatencyWords.picture(slice, traced).first(shown.size(), traced.size());
        this.palette = palette;
        var quantiles = shown.stream()
                .flatMap(one -> Stream.of(one.waiting(), one.service()))
                .flatMapToDouble(one -> DoubleStream.of(one.p50(), one.p99()))
                .map(LatencyChart::atLeast)
                .summaryStatistics();
        least = quantiles.getMin();
        most = Math.max(2 * least, quantiles.getMax());
        unit = Unit.of(Math.sqrt(least * most));
    }

    /** What the clock cannot tell from nothing stands at the left end of the axis, which has no zero. */
    private static double atLeast(double nanos) {
        return Math.max(LEAST_NANOS, nanos);
    }

    @Override
    public String name() {
        return slice.id() + "-latency";
    }

    @Override
    public PictureWords words() {
        return words;
    }

    @Override
    public int height() {
        return 180 + shown.size() * 48;
    }

    @Override
    public XYPlot plot(Theme theme) {
        var room =
                Lanes.share(LABEL_WIDTH, shown.stream().map(ItemLatency::name).toList());
        var low = least / unit.nanos() / 1.15;
        var high = low * Math.pow(most / unit.nanos() / low, 1 / (1 - room));
        return Lanes.plot(
                shown.stream()
                        .map(one ->
                                new Lanes.Lane(one.name(), pen -> draw(pen, one, palette.colour(one.name(), theme))))
                        .toList(),
                Scale.logarithmic(LatencyWords.axis(unit), low, high, theme),
                theme);
    }

    private void draw(Pen pen, ItemLatency one, Color colour) {
        bar(pen, one.waiting(), -10, pen.theme().mix(colour, .35), colour, LatencyWords.WAITED);
        bar(pen, one.service(), 10, colour, colour, LatencyWords.TOOK);
    }

    private void bar(Pen pen, ItemLatency.Quantiles one, double dy, Color fill, Color edge, String what) {
        var from = atLeast(one.p50()) / unit.nanos();
        var to = atLeast(one.p99()) / unit.nanos();
        pen.box(from, to, dy, 12, fill, edge);
        pen.tick(atLeast(one.p95()) / unit.nanos(), dy, 12, 2, pen.theme().ink());
        pen.label(LatencyWords.p99(one), what, from, to, dy);
    }
}
