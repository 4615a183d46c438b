package workbench.site.chart;

import static java.util.stream.Collectors.joining;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.DatasetRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import workbench.site.analysis.Figures;
import workbench.site.analysis.Scaling;
import workbench.site.analysis.Scaling.Curve;
import workbench.site.analysis.Scaling.Point;
import workbench.statistics.Interval;

/** Speed-up over width, with intervals and the ideal line; both axes are logarithmic, so that the ideal is straight. */
final class SpeedUpChart {

    private static final int HEIGHT = 480;
    private static final double PLOT_WIDTH = 770;

    private final Scaling scaling;
    private final Palette palette;

    SpeedUpChart(Scaling scaling, Palette palette) {
        this.scaling = scaling;
        this.palette = palette;
    }

    Picture picture() {
        return new Picture(scaling.id(), "Speed-up over width", alt(), HEIGHT, Pictures.paint(this::chart, HEIGHT));
    }

    private JFreeChart chart(Look look) {
        var labels = new EndLabels(labels(look), look);
        var plot = new XYPlot();
        plot.setDataset(0, ideal());
        plot.setRenderer(0, idealRenderer(look));
        plot.setDataset(1, curves());
        plot.setRenderer(1, curveRenderer(look));
        plot.setDatasetRenderingOrder(DatasetRenderingOrder.FORWARD);
        plot.setDomainAxis(Scale.ticked(
                "Width, items in flight", lowWidth() / 1.08, roomFor(labels), widths(), Scale.format(""), look));
        plot.setRangeAxis(Scale.ticked(yLabel(), lowest() / 1.08, top(), ticks(), Scale.format("×"), look));
        Frame.plain(plot, look);
        plot.getDomainAxis().setAxisLineVisible(true);
        plot.getDomainAxis().setAxisLinePaint(look.axis());
        plot.setDomainGridlinesVisible(false);
        plot.addAnnotation(labels);
        return Frame.chart(plot, title(), subtitle(), look);
    }

    /** The right end of the axis that leaves the labels their room after the last point. */
    private double roomFor(EndLabels labels) {
        var share = Math.min(0.45, (labels.width() + 20) / PLOT_WIDTH);
        return highWidth() * Math.pow(highWidth() / (lowWidth() / 1.08), share / (1 - share));
    }

    private DefaultXYDataset ideal() {
        var data = new DefaultXYDataset();
        var start = scaling.reference().isPresent() ? 1 : lowWidth();
        var end = Math.min(highWidth(), top() * start);
        var begin = Math.max(lowWidth(), lowest() * start);
        if (end > begin) {
            data.addSeries("ideal", new double[][] {{begin, end}, {begin / start, end / start}});
        }
        return data;
    }

    private static XYLineAndShapeRenderer idealRenderer(Look look) {
        var renderer = new XYLineAndShapeRenderer(true, false);
        renderer.setDefaultStroke(
                new BasicStroke(1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {5, 5}, 0));
        renderer.setDefaultPaint(look.axis());
        renderer.setAutoPopulateSeriesStroke(false);
        renderer.setAutoPopulateSeriesPaint(false);
        return renderer;
    }

    private YIntervalSeriesCollection curves() {
        var data = new YIntervalSeriesCollection();
        for (var curve : scaling.curves()) {
            var series = new YIntervalSeries(curve.name());
            for (var point : curve.points()) {
                series.add(point.width(), point.speedUp(), low(point), high(point));
            }
            data.addSeries(series);
        }
        return data;
    }

    private DeviationRenderer curveRenderer(Look look) {
        var renderer = new DeviationRenderer(true, true);
        renderer.setAlpha(look == Look.LIGHT ? .14f : .22f);
        for (var i = 0; i < scaling.curves().size(); i++) {
            var colour = palette.colour(scaling.curves().get(i).name(), look);
            renderer.setSeriesPaint(i, colour);
            renderer.setSeriesFillPaint(i, colour);
            renderer.setSeriesStroke(i, new BasicStroke(2.2f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
            renderer.setSeriesShape(i, new Ellipse2D.Double(-4, -4, 8, 8));
        }
        return renderer;
    }

    private List<EndLabels.Label> labels(Look look) {
        return scaling.curves().stream()
                .map(curve -> new EndLabels.Label(
                        Type.SEMI_BOLD.fitted(curve.name(), 12.5, 240) + "  " + ratio(last(curve)),
                        palette.colour(curve.name(), look),
                        last(curve).width(),
                        last(curve).speedUp()))
                .toList();
    }

    private static String ratio(Point point) {
        return Figures.ratio(point.speedUp(), point.interval());
    }

    private static Point last(Curve curve) {
        return curve.points().getLast();
    }

    private static double low(Point point) {
        return point.interval().map(Interval::low).orElse(point.speedUp());
    }

    private static double high(Point point) {
        return point.interval().map(Interval::high).orElse(point.speedUp());
    }

    private DoubleStream over(ToDoubleFunction<Point> value) {
        return scaling.curves().stream()
                .flatMap(curve -> curve.points().stream())
                .mapToDouble(value);
    }

    private double lowWidth() {
        return over(Point::width).min().orElseThrow();
    }

    private double highWidth() {
        return over(Point::width).max().orElseThrow();
    }

    private double lowest() {
        return Math.min(1, over(SpeedUpChart::low).min().orElseThrow());
    }

    private double highest() {
        return Math.max(2, over(SpeedUpChart::high).max().orElseThrow());
    }

    /** Leaves the end of the ideal line in sight where it is near. */
    private double top() {
        var ideal = highWidth() / (scaling.reference().isPresent() ? 1 : lowWidth());
        return 1.04 * Math.max(highest(), Math.min(ideal, 1.4 * highest()));
    }

    private List<Double> widths() {
        return over(Point::width).distinct().sorted().boxed().toList();
    }

    private List<Double> ticks() {
        return highest() / lowest() < 4
                ? List.of(0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0, 3.5)
                : DoubleStream.iterate(0x1p-10, tick -> tick <= 0x1p12, tick -> 2 * tick)
                        .boxed()
                        .toList();
    }

    private String yLabel() {
        return scaling.reference()
                .map(name -> "Speed-up over " + Type.REGULAR.fitted(name, 12.5, 180))
                .orElse(String.format(Locale.ROOT, "Speed-up over width %.0f", lowWidth()));
    }

    private String title() {
        var best = scaling.curves().stream()
                .max(Comparator.comparingDouble(curve -> last(curve).speedUp()))
                .orElseThrow();
        return "%s reaches %s at width %s"
                .formatted(best.name(), ratio(last(best)), last(best).width());
    }

    private String subtitle() {
        return "%s · at least %s a point · band = 95 %% confidence interval · dashed = ideal · logarithmic scales"
                .formatted(scaling.workload().label(), Figures.forks(scaling.forks()));
    }

    private String alt() {
        var curves = scaling.curves().stream()
                .map(curve -> curve.name() + ": "
                        + curve.points().stream()
                                .map(point -> "%s at width %s".formatted(ratio(point), point.width()))
                                .collect(joining(", ")))
                .collect(joining("; "));
        return "%s, %s. %s.".formatted(yLabel(), scaling.workload().label(), curves);
    }
}
