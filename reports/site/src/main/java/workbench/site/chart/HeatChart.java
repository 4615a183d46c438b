package workbench.site.chart;

import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Standing;
import workbench.wording.AxisWords;
import workbench.wording.Figures;
import workbench.wording.HeatWords;
import workbench.wording.PictureWords;

/** The time of each strategy at each width: the deeper the colour of a tile, the nearer it is to the lowest. */
final class HeatChart implements Chart {

    private static final int HEIGHT_WITHOUT_PLOT = 150;
    private static final int ROW = 50;
    private static final double NAME_WIDTH = 240;
    private static final double FAINTEST = .06;
    private static final double DEEPEST = .5;

    private final Decision decision;
    private final String name;
    private final PictureWords words;
    private final List<String> names;
    private final List<Integer> widths;

    HeatChart(Decision decision, String name) {
        this.decision = decision;
        this.name = name;
        var all = decision.standings().stream().map(Standing::name).distinct().toList();
        names = Lanes.first(all);
        words = HeatWords.picture(decision).first(names.size(), all.size());
        widths = decision.standings().stream()
                .map(HeatChart::width)
                .distinct()
                .sorted()
                .toList();
    }

    private static int width(Standing standing) {
        return standing.measurement().cell().width();
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
        return HEIGHT_WITHOUT_PLOT + ROW * names.size();
    }

    @Override
    public XYPlot plot(Theme theme) {
        var plot = new XYPlot();
        plot.setDomainAxis(
                Tiles.axis(AxisWords.WIDTH, widths.stream().map(String::valueOf).toList(), theme));
        var rows = Tiles.axis(
                "",
                names.stream()
                        .map(one -> Typeface.REGULAR.fitted(one, 12, NAME_WIDTH))
                        .toList(),
                theme);
        rows.setInverted(true);
        plot.setRangeAxis(rows);
        Frame.plain(plot, theme);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinesVisible(false);
        plot.addAnnotation(new Tiles(tiles(theme), theme));
        return plot;
    }

    private List<Standing> shown() {
        return decision.standings().stream()
                .filter(standing -> names.contains(standing.name()))
                .toList();
    }

    private List<Tiles.Tile> tiles(Theme theme) {
        var tiles = new ArrayList<Tiles.Tile>();
        for (var standing : shown()) {
            tiles.add(new Tiles.Tile(
                    widths.indexOf(width(standing)),
                    names.indexOf(standing.name()),
                    standing.measurement().steady().map(Figures::time).orElse(Figures.NONE),
                    HeatWords.ofLowest(decision, standing),
                    theme.mix(theme.heat(), depth(standing)),
                    theme.heat(),
                    decision.verdict().candidates().stream().anyMatch(one -> isSame(one, standing)),
                    decision.verdict()
                            .best()
                            .filter(one -> isSame(one, standing))
                            .isPresent()));
        }
        return tiles;
    }

    private static boolean isSame(Standing one, Standing other) {
        return one.measurement().cell().id().equals(other.measurement().cell().id());
    }

    /** How much colour a tile has: the most at the lowest time, the least at the highest, by the logarithms of the times. */
    private double depth(Standing standing) {
        var ratio = HeatWords.ratio(decision, standing);
        var worst = decision.standings().stream()
                .flatMapToDouble(one -> HeatWords.ratio(decision, one).stream())
                .max();
        if (ratio.isEmpty() || worst.isEmpty()) {
            return 0;
        }
        var share = worst.getAsDouble() > 1 ? Math.log(ratio.getAsDouble()) / Math.log(worst.getAsDouble()) : 0;
        return DEEPEST - Math.clamp(share, 0, 1) * (DEEPEST - FAINTEST);
    }
}
