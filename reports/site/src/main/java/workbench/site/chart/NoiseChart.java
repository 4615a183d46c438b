package workbench.site.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.List;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.data.xy.DefaultXYDataset;
import workbench.analysis.trust.NoisePoint;
import workbench.statistics.stability.Noise;
import workbench.wording.NoiseWords;
import workbench.wording.PictureWords;

/** How busy the machine was with other work during each fork, over the run. */
final class NoiseChart implements Chart {

    private static final int HEIGHT = 300;
    private static final double PERCENT = 100;
    private static final double LEAST_TOP = 12;

    private final List<NoisePoint> points;

    NoiseChart(List<NoisePoint> points) {
        this.points = points;
    }

    @Override
    public String name() {
        return Pictures.NOISE;
    }

    @Override
    public PictureWords words() {
        return NoiseWords.picture(points);
    }

    @Override
    public int height() {
        return HEIGHT;
    }

    @Override
    public XYPlot plot(Theme theme) {
        var data = new DefaultXYDataset();
        data.addSeries("once", series(false));
        data.addSeries("again", series(true));
        var plot = new XYPlot(
                data,
                Scale.linear(NoiseWords.MINUTES, 0, 1.03 * Math.max(0.1, last()), "", theme),
                Scale.linear(NoiseWords.SHARE, -0.02 * top(), top(), "", theme),
                renderer(theme));
        Frame.plain(plot, theme);
        plot.setDomainGridlinesVisible(false);
        var dashes = new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 4}, 0);
        plot.addRangeMarker(new ValueMarker(PERCENT * Noise.BUSY_ABOVE, theme.muted(), dashes), Layer.BACKGROUND);
        return plot;
    }

    private double[][] series(boolean repeated) {
        var shown =
                points.stream().filter(point -> point.repeated() == repeated).toList();
        return new double[][] {
            shown.stream().mapToDouble(NoisePoint::minutes).toArray(),
            shown.stream().mapToDouble(point -> PERCENT * point.share()).toArray()
        };
    }

    private static XYLineAndShapeRenderer renderer(Theme theme) {
        var renderer = new XYLineAndShapeRenderer(false, true);
        for (var series = 0; series < 2; series++) {
            renderer.setSeriesShape(series, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
            renderer.setSeriesPaint(series, theme.heat());
            renderer.setSeriesShapesFilled(series, series == 0);
        }
        return renderer;
    }

    private double last() {
        return points.stream().mapToDouble(NoisePoint::minutes).max().orElse(0);
    }

    private double top() {
        return Math.max(
                LEAST_TOP,
                1.08
                        * PERCENT
                        * points.stream().mapToDouble(NoisePoint::share).max().orElse(0));
    }
}
