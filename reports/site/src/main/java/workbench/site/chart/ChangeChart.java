package workbench.site.chart;

import java.util.List;
import org.jfree.chart.plot.XYPlot;
import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.RunComparison;
import workbench.wording.AxisWords;
import workbench.wording.PictureWords;
import workbench.wording.compare.ChangePictureWords;
import workbench.wording.compare.ChangeWords;

/** What became of each cell from one run to another: the ratio of its times, with the interval that goes with the verdict. */
final class ChangeChart implements Chart {

    private final RunComparison comparison;
    private final PictureWords words;
    private final Palette palette;
    private final List<CellChange> shown;
    private final RatioScale scale;

    ChangeChart(RunComparison comparison) {
        this.comparison = comparison;
        var changes = comparison.changes();
        shown = Lanes.first(changes);
        palette = Palette.ofNames(
                shown.stream().map(ChangeChart::strategy).distinct().toList());
        scale = new RatioScale(shown.stream()
                .map(CellChange::comparison)
                .filter(one -> Double.isFinite(one.ratio()))
                .toList());
        words = ChangePictureWords.of(comparison, scale.isCut()).first(shown.size(), changes.size());
    }

    @Override
    public String name() {
        return "changes";
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
        var plot = Lanes.plot(
                shown.stream().map(change -> lane(change, theme)).toList(), scale.axis(AxisWords.CHANGE, theme), theme);
        RatioScale.mark(plot, comparison.margin(), theme);
        return plot;
    }

    private Lanes.Lane lane(CellChange change, Theme theme) {
        var verdict = ChangeWords.verdict(change);
        return new Lanes.Lane(
                ChangePictureWords.lane(change),
                Double.isFinite(change.comparison().ratio())
                        ? pen -> scale.draw(
                                pen,
                                change.comparison(),
                                ChangeWords.ratio(change),
                                verdict,
                                palette.colour(strategy(change), theme))
                        : pen -> pen.note(verdict));
    }

    private static String strategy(CellChange change) {
        return change.cells().now().name();
    }
}
