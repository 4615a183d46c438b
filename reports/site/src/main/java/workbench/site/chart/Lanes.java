package workbench.site.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.Range;
import org.jfree.data.xy.DefaultXYDataset;
import org.jfree.data.xy.XYDataset;

/** Builds a plot with one horizontal lane for each strategy, names on the left, and a value axis below. */
final class Lanes {

    /** More lanes than these would make a picture that nobody looks at, and that does not fit into memory. */
    static final int MOST = 40;

    private Lanes() {}

    /** Those of all that have a lane. */
    static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(MOST, all.size()));
    }

    /** One lane: its name, and how it is drawn. */
    record Lane(String name, Drawing drawing) {}

    /** Draws a lane. */
    interface Drawing {
        void draw(Pen pen);
    }

    static XYPlot plot(List<Lane> lanes, ValueAxis values, Theme theme) {
        var axis = new LaneAxis(lanes.stream().map(Lane::name).toList(), theme);
        var plot = new XYPlot(data(lanes.size()), values, axis, new LaneRenderer(lanes, theme));
        Frame.plain(plot, theme);
        plot.setRangeGridlinesVisible(false);
        return plot;
    }

    /** The share of the plot's width that a label takes, beside lanes of these names. */
    static double share(double labelWidth, List<String> names) {
        return Math.min(0.5, labelWidth / (Frame.INNER_WIDTH - LaneAxis.width(names)));
    }

    /** The library draws item by item, so each lane is an item; the lane itself draws the marks. */
    private static XYDataset data(int lanes) {
        var data = new DefaultXYDataset();
        for (var lane = 0; lane < lanes; lane++) {
            data.addSeries(lane, new double[][] {{0}, {lane}});
        }
        return data;
    }

    private static final class LaneRenderer extends AbstractXYItemRenderer {

        @Serial
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // pictures are never serialised
        private final List<Lane> lanes;

        private final Theme theme;

        LaneRenderer(List<Lane> lanes, Theme theme) {
            this.lanes = lanes;
            this.theme = theme;
        }

        @Override
        public Range findRangeBounds(XYDataset data) {
            return new Range(-0.5, lanes.size() - 0.5);
        }

        @Override
        public void drawItem(
                Graphics2D g2,
                XYItemRendererState state,
                Rectangle2D area,
                PlotRenderingInfo info,
                XYPlot plot,
                ValueAxis domain,
                ValueAxis range,
                XYDataset data,
                int series,
                int item,
                CrosshairState crosshair,
                int pass) {
            var middle = range.valueToJava2D(series, area, RectangleEdge.LEFT);
            lanes.get(series).drawing().draw(new Pen(g2, area, domain, middle, theme));
        }
    }
}
