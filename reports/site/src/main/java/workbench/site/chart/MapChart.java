package workbench.site.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import workbench.analysis.conclusion.Mix;
import workbench.analysis.slice.Slice;
import workbench.wording.AxisWords;
import workbench.wording.Figures;
import workbench.wording.PictureWords;
import workbench.wording.conclusion.MixWords;

/** Which strategy is the best at each share of waiting and width: a tile for each, in the colour of the strategy. */
final class MapChart implements Chart {

    private static final int HEIGHT_WITHOUT_PLOT = 150;
    private static final int ROW = 54;

    private final PictureWords words;
    private final List<Mix.Blend> rows;
    private final String name;
    private final Palette palette;
    private final List<Integer> widths;

    MapChart(Mix mix, String name, Palette palette) {
        rows = Lanes.first(mix.rows());
        words = MixWords.picture(mix).first(rows.size(), mix.rows().size());
        this.name = name;
        this.palette = palette;
        widths = rows.stream()
                .flatMap(row -> row.decision().slices().stream())
                .map(Slice::width)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public PictureWords words() {
        return words;
    }

    @Override
    public int height() {
        return HEIGHT_WITHOUT_PLOT + ROW * rows.size();
    }

    @Override
    public XYPlot plot(Theme theme) {
        var plot = new XYPlot();
        plot.setDomainAxis(
                Tiles.axis(AxisWords.WIDTH, widths.stream().map(String::valueOf).toList(), theme));
        var shares = Tiles.axis(
                AxisWords.WAITING,
                rows.stream().map(row -> Figures.percent(row.waiting())).toList(),
                theme);
        shares.setInverted(true);
        plot.setRangeAxis(shares);
        Frame.plain(plot, theme);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(new Tiles(tiles(theme), theme));
        return plot;
    }

    private List<Tiles.Tile> tiles(Theme theme) {
        var tiles = new ArrayList<Tiles.Tile>();
        for (var row = 0; row < rows.size(); row++) {
            var decision = rows.get(row).decision();
            for (var slice : decision.slices()) {
                var verdict = slice.verdict();
                if (verdict.best().isPresent()) {
                    var best = verdict.best().get();
                    tiles.add(new Tiles.Tile(
                            widths.indexOf(slice.width()),
                            row,
                            best.name(),
                            best.measurement().steady().map(Figures::time).orElse(""),
                            theme.tint(palette.colour(best.name(), theme)),
                            palette.colour(best.name(), theme),
                            !verdict.candidates().isEmpty(),
                            decision.verdict()
                                    .best()
                                    .filter(chosen -> chosen.measurement()
                                            .cell()
                                            .id()
                                            .equals(best.measurement().cell().id()))
                                    .isPresent()));
                }
            }
        }
        return tiles;
    }
}
