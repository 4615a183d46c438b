package workbench.site.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import workbench.site.chart.SpeedUps.PlottedPoint;
import workbench.wording.PictureWords;

/** Speed-ups with intervals, and the ideal line, which is what the floor allows; both axes are logarithmic. */
final class SpeedUpChart implements Chart {

    private static final int LEAST_HEIGHT = 480;
    private static final int HEIGHT_WITHOUT_PLOT = 170;
    private static final double PLOT_WIDTH = 770;

    private final SpeedUps shown;
    private final Palette palette;

    SpeedUpChart(SpeedUps shown, Palette palette) {
        this.shown = shown.first();
        this.palette = palette;
    }

    @Override
    public String name() {
        return shown.name();
    }

    @Override
    public PictureWords words() {
        return shown.words();
    }

    @Override
    public int height() {
        return Math.max(
                LEAST_HEIGHT,
                HEIGHT_WITHOUT_PLOT + EndLabels.height(shown.curves().size()));
    }

    @Override
    public XYPlot plot(Theme theme) {
        var labels = new EndLabels(labels(theme), right(), theme);
        var plot = new XYPlot();
        plot.setDataset(0, ideal());
        plot.setRenderer(0, idealRenderer(theme));
        plot.setDataset(1, curves());
        plot.setRenderer(1, curveRenderer(theme));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainAxis(
                Scale.ticked(shown.xLabel(), left() / 1.08, roomFor(labels), shown.ticks(), Scale.format(""), theme));
        plot.setRangeAxis(Scale.ticked(
                yLabel(),
                lowest() / 1.08,
                top(),
                ticks(),
                Scale.format(shown.gauge().suffix()),
                theme));
        Frame.plain(plot, theme);
        plot.getDomainAxis().setAxisLineVisible(true);
        plot.getDomainAxis().setAxisLinePaint(theme.axis());
        plot.setDomainGridlinesVisible(false);
        plot.addAnnotation(labels);
        return plot;
    }

    /** The right end of the axis, which leaves room for the labels after the last point. */
    private double roomFor(EndLabels labels) {
        var share = Math.min(0.45, (labels.width() + 20) / PLOT_WIDTH);
        return right() * Math.pow(right() / (left() / 1.08), share / (1 - share));
    }

    private DefaultXYDataset ideal() {
        var data = new DefaultXYDataset();
        data.addSeries("ideal", new double[][] {
            shown.ideal().stream().mapToDouble(PlottedPoint::x).toArray(),
            shown.ideal().stream().mapToDouble(PlottedPoint::speedUp).toArray()
        });
        return data;
    }

    private static XYLineAndShapeRenderer idealRenderer(Theme theme) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDefaultStroke(
                new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 5}, 0));
        renderer.setDefaultPaint(theme.axis());
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setAutoPopulateSeriesPaint(false);
        return renderer;
    }

    private YIntervalSeriesCollection curves() {
        var data = new YIntervalSeriesCollection();
        for (var curve : shown.curves()) {
            var series = new YIntervalSeries(curve.name());
            for (var point : curve.points()) {
                series.add(point.x(), point.speedUp(), point.low(), point.high());
            }
            data.addSeries(series);
        }
        return data;
    }

    private DeviationRenderer curveRenderer(Theme theme) {
        var renderer = new DeviationRenderer(true, true);
        renderer.setAlpha(theme == Theme.LIGHT ? .14f : .22f);
        for (var i = 0; i < shown.curves().size(); i++) {
            var colour = palette.colour(shown.curves().get(i).name(), theme);
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesFillPaint(i, colour);
            renderer.setSeriesStroke(i, stroke(i));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-4, -4, 8, 8));
        }
        return renderer;
    }

    /** The line of a curve: solid, or dashed where curves before it have the same colour. */
    private BasicStroke stroke(int curve) {
        var colours =
                shown.curves().stream().map(one -> palette.index(one.name())).toList();
        var before = Collections.frequency(colours.subList(0, curve), colours.get(curve));
        return before == 0
                ? new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(
                        2.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {9f / before, 5}, 0);
    }

    private List<EndLabels.Label> labels(Theme theme) {
        return shown.curves().stream()
                .map(curve -> new EndLabels.Label(
                        Typeface.SEMI_BOLD.fitted(curve.label(), 12.5, 240) + "  "
                                + shown.gauge().text(curve.last()),
                        palette.colour(curve.name(), theme),
                        curve.last().x(),
                        curve.last().speedUp()))
                .toList();
    }

    private double left() {
        return shown.points().mapToDouble(PlottedPoint::x).min().orElseThrow();
    }

    private double right() {
        return shown.points().mapToDouble(PlottedPoint::x).max().orElseThrow();
    }

    private double lowest() {
        return Math.min(
                shown.gauge().low(),
                shown.points().mapToDouble(PlottedPoint::low).min().orElseThrow());
    }

    private double highest() {
        return Math.max(
                shown.gauge().high(),
                shown.points().mapToDouble(PlottedPoint::high).max().orElseThrow());
    }

    /** The top of the axis; the end of the ideal line is included if it is not far above the curves. */
    private double top() {
        var ideal =
                shown.ideal().stream().mapToDouble(PlottedPoint::speedUp).max().orElse(0);
        return 1.04 * Math.max(highest(), Math.min(ideal, 1.4 * highest()));
    }

    private List<Double> ticks() {
        if (shown.gauge() == SpeedUps.Gauge.PERCENT) {
            return List.of(0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 30.0, 40.0, 50.0, 60.0, 70.0, 80.0, 90.0, 100.0);
        }
        return highest() / lowest() < 4
                ? List.of(0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 3.5)
                : DoubleStream.iterate(0x1p-10, tick -> tick <= 0x1p12, tick -> 2 * tick)
                        .boxed()
                        .toList();
    }

    private String yLabel() {
        return Typeface.REGULAR.fitted(shown.yLabel(), 12.5, 280);
    }
}
