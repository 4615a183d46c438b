package workbench.site.chart;

import java.awt.Color;
import java.util.List;
import java.util.stream.Stream;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.wording.AxisWords;
import workbench.wording.ComparisonWords;
import workbench.wording.Figures;
import workbench.wording.PictureWords;

/** How sure the order is: the ratio of each cell's time to that of the fastest, with its interval. */
final class RatioChart implements Chart {

    private final Slice slice;
    private final PictureWords words;
    private final Palette palette;
    private final List<Standing> shown;
    private final FailedLanes failed;
    private final RatioScale scale;

    RatioChart(Slice slice, Palette palette) {
        this.slice = slice;
        this.palette = palette;
        var ranked = slice.with(Status.RANKED);
        shown = Lanes.first(ranked);
        failed = FailedLanes.below(shown.size(), slice);
        scale = new RatioScale(
                shown.stream().flatMap(standing -> standing.toBest().stream()).toList());
        words = PictureWords.ratios(slice, scale.isCut()).first(shown.size(), ranked.size());
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
        return 160 + (shown.size() + failed.size()) * 40;
    }

    @Override
    public XYPlot plot(Theme theme) {
        var lanes = Stream.concat(shown.stream().map(standing -> lane(standing, theme)), failed.lanes())
                .toList();
        var plot = Lanes.plot(lanes, axis(theme), theme);
        RatioScale.mark(plot, slice.rules().margin(), theme);
        return plot;
    }

    ValueAxis axis(Theme theme) {
        return scale.axis(AxisWords.ratio(slice), theme);
    }

    private Lanes.Lane lane(Standing standing, Theme theme) {
        var colour = palette.colour(standing.name(), theme);
        return new Lanes.Lane(
                standing.name(),
                pen -> standing.toBest()
                        .ifPresentOrElse(
                                c -> scale.draw(
                                        pen,
                                        c,
                                        Figures.ratio(c.ratio(), c.simultaneous()),
                                        ComparisonWords.verdict(c),
                                        colour),
                                () -> drawBest(pen, colour)));
    }

    private void drawBest(Pen pen, Color colour) {
        pen.dot(1, 0, 5, colour);
        pen.label(AxisWords.LOWEST, "", 1, slice.rules().margin().ratio(), 0);
    }
}
