package workbench.site.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.XYPlot;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.TradeOff;
import workbench.wording.PictureWords;
import workbench.wording.TradeOffWords;

/** What each strategy takes of time, processor time and memory, as multiples of the least. */
final class TradeOffChart implements Chart {

    private static final int HEIGHT_WITHOUT_PLOT = 160;
    private static final int ROW = 40;
    private static final double LABEL_WIDTH = 170;

    private final Slice slice;
    private final PictureWords words;
    private final List<TradeOff> strategies;
    private final Palette palette;

    TradeOffChart(Slice slice, List<TradeOff> all, Palette palette) {
        this.slice = slice;
        strategies = Lanes.first(all);
        words = TradeOffWords.picture(slice, all).first(strategies.size(), all.size());
        this.palette = palette;
    }

    @Override
    public String name() {
        return slice.id() + "-trade";
    }

    @Override
    public PictureWords words() {
        return words;
    }

    @Override
    public int height() {
        return HEIGHT_WITHOUT_PLOT + ROW * strategies.size();
    }

    @Override
    public XYPlot plot(Theme theme) {
        var names = strategies.stream().map(one -> one.standing().name()).toList();
        var most = Math.max(
                1.5, strategies.stream().mapToDouble(TradeOffChart::most).max().orElseThrow());
        var high = Math.pow(most, 1 / (1 - Lanes.share(LABEL_WIDTH, names)));
        return Lanes.plot(
                strategies.stream().map(one -> lane(one, theme)).toList(),
                Scale.logarithmic(TradeOffWords.AXIS, 0.93, high, theme),
                theme);
    }

    private static double most(TradeOff one) {
        return DoubleStream.of(one.time(), one.cpu(), one.memory()).max().orElseThrow();
    }

    private Lanes.Lane lane(TradeOff one, Theme theme) {
        var full = palette.colour(one.standing().name(), theme);
        var colour = one.dominated() ? theme.mix(full, .45) : full;
        return new Lanes.Lane(one.standing().name(), pen -> {
            var least = Math.min(one.time(), Math.min(one.cpu(), one.memory()));
            pen.line(least, most(one), 0, 1.4f, theme.axis());
            pen.diamond(one.memory(), 0, 6, colour);
            pen.square(one.cpu(), 0, 4.5, colour);
            pen.dot(one.time(), 0, 5.5, theme.ground());
            pen.dot(one.time(), 0, 4.5, colour);
            pen.label(TradeOffWords.label(one), "", least, most(one), 0);
        });
    }
}
