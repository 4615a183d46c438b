package workbench.site.chart;

import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Where values are in a chart.
 *
 * @param plot its axes
 * @param area where its marks belong; title, axis labels and names are outside
 */
record Plotted(XYPlot plot, Rectangle2D area) {

    private static final Map<String, Double> NANOS = Map.of("ns", 1.0, "µs", 1e3, "ms", 1e6, "s", 1e9);

    /** Where a value is on the horizontal axis. */
    double x(double value) {
        return plot.getDomainAxis().valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    /** Where a time is on the horizontal axis, in the unit that its label names. */
    double time(double nanos) {
        var label = plot.getDomainAxis().getLabel();
        var unit = NANOS.keySet().stream()
                .filter(symbol -> label.matches(".*, " + symbol + "( .*)?"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no unit in " + label));
        return x(nanos / NANOS.getOrDefault(unit, Double.NaN));
    }

    /** Where a value is on the vertical axis; where there are lanes, the middle of a lane. */
    double y(double value) {
        return plot.getRangeAxis().valueToJava2D(value, area, RectangleEdge.LEFT);
    }
}
