package workbench.site.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import workbench.analysis.cell.Measurement;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.statistics.Estimate;
import workbench.wording.AxisWords;
import workbench.wording.Figures;
import workbench.wording.PictureWords;
import workbench.wording.Unit;

/** The cost of a first use: time of opening and of the first job, above the time of a steady job. */
final class ColdChart implements Chart {

    private static final double LABEL_WIDTH = 125;

    private final Slice slice;
    private final PictureWords words;
    private final Palette palette;
    private final List<Standing> shown;
    private final FailedLanes failed;
    private final double most;
    private final Unit unit;

    ColdChart(Slice slice, Palette palette) {
        this.slice = slice;
        this.palette = palette;
        var measured = PictureWords.withColdStart(slice);
        shown = Lanes.first(measured);
        failed = FailedLanes.below(shown.size(), slice);
        words = PictureWords.cold(slice).first(shown.size(), measured.size());
        most = shown.stream()
                .mapToDouble(standing -> Math.max(cold(standing), steady(standing)))
                .max()
                .orElseThrow();
        unit = Unit.of(most);
    }

    @Override
    public String name() {
        return slice.id() + "-cold";
    }

    @Override
    public PictureWords words() {
        return words;
    }

    @Override
    public int height() {
        return 160 + (shown.size() + failed.size()) * 48;
    }

    @Override
    public XYPlot plot(Theme theme) {
        return Lanes.plot(
                Stream.concat(shown.stream().map(standing -> lane(standing, theme)), failed.lanes())
                        .toList(),
                axis(theme),
                theme);
    }

    ValueAxis axis(Theme theme) {
        var room = Lanes.share(
                LABEL_WIDTH,
                Stream.concat(shown.stream().map(Standing::name), failed.names())
                        .toList());
        return Scale.linear(AxisWords.time(unit), 0, most / unit.nanos() / (1 - room), "", theme);
    }

    private Lanes.Lane lane(Standing standing, Theme theme) {
        var colour = palette.colour(standing.name(), theme);
        return new Lanes.Lane(standing.name(), pen -> draw(pen, standing.measurement(), colour));
    }

    private void draw(Pen pen, Measurement one, Color colour) {
        var open = value(one.open().orElseThrow());
        var first = value(one.first().orElseThrow());
        var steady = value(one.steady().orElseThrow());
        pen.box(0, open, -9, 13, pen.theme().ground(), colour);
        pen.box(open, open + first, -9, 13, pen.theme().mix(colour, .35), colour);
        pen.box(0, steady, 9, 13, colour, colour);
        var cold = one.cold().orElseThrow();
        pen.label(Figures.time(cold), AxisWords.COLD, 0, open + first, -9);
        pen.label(Figures.time(one.steady().orElseThrow()), AxisWords.STEADY, 0, steady, 9);
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
}
