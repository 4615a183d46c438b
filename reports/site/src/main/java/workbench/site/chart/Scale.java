package workbench.site.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/** Creates value axes with round tick values and no decoration. */
final class Scale {

    private static final int TICKS = 8;
    private static final double SIZE = 12;
    private static final double GAP = 4;

    private Scale() {}

    /** A linear axis from {@code low} to {@code high}. */
    static ValueAxis linear(String label, double low, double high, String suffix, Theme theme) {
        var axis = new NumberAxis(label);
        axis.setRange(low, high);
        axis.setTickUnit(new NumberTickUnit(step((high - low) / TICKS), format(suffix)));
        return plain(axis, theme);
    }

    /** A logarithmic axis with round ticks: the more powers of ten it spans, the fewer for each. */
    static ValueAxis logarithmic(String label, double low, double high, Theme theme) {
        var digits = high / low > 1e3
                ? List.of(1.0)
                : high / low > 20 ? List.of(1.0, 2.0, 5.0) : List.of(1.0, 1.5, 2.0, 3.0, 5.0, 7.0);
        var ticks = new ArrayList<Double>();
        for (var power = Math.floor(Math.log10(low)); power <= Math.log10(high); power++) {
            for (var digit : digits) {
                ticks.add(digit * Math.pow(10, power));
            }
        }
        return ticked(label, low, high, ticks, format(""), theme);
    }

    /** A logarithmic axis with exactly these ticks. */
    static ValueAxis ticked(
            String label, double low, double high, List<Double> ticks, NumberFormat format, Theme theme) {
        var axis = new TickedLogAxis(label, ticks, format);
        axis.setRange(new Range(low, high));
        return plain(axis, theme);
    }

    static NumberFormat format(String suffix) {
        var format = new DecimalFormat("#,##0.###", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setPositiveSuffix(suffix);
        return format;
    }

    /** The next of 1, 2, 5 times a power of ten. */
    static double step(double least) {
        var power = Math.pow(10, Math.floor(Math.log10(least)));
        var digit = least / power;
        return power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
    }

    static <A extends ValueAxis> A plain(A axis, Theme theme) {
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        axis.setTickLabelFont(Typeface.REGULAR.size(SIZE));
        axis.setTickLabelPaint(theme.muted());
        axis.setLabelFont(Typeface.REGULAR.size(12.5));
        axis.setLabelPaint(theme.muted());
        return axis;
    }

    /** Has ticks at given values: the library's own choice crowds small ranges and leaves large ones empty. */
    private static final class TickedLogAxis extends LogAxis {

        @Serial
        private static final long serialVersionUID = 1;

        @SuppressWarnings("serial") // pictures are never serialised
        private final List<Double> ticks;

        private final NumberFormat format;

        TickedLogAxis(String label, List<Double> ticks, NumberFormat format) {
            super(label);
            this.ticks = ticks;
            this.format = format;
        }

        @Override
        public List<NumberTick> refreshTicks(Graphics2D g2, AxisState state, Rectangle2D area, RectangleEdge edge) {
            var anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
            return apart(ticks.stream().filter(getRange()::contains).toList(), area, edge).stream()
                    .map(tick -> new NumberTick(tick, format.format(tick), anchor, TextAnchor.CENTER, 0))
                    .toList();
        }

        /** The ticks without those whose labels would touch that of the one before, or the edge of the picture. */
        private List<Double> apart(List<Double> all, Rectangle2D area, RectangleEdge edge) {
            var apart = new ArrayList<Double>();
            for (var tick : all) {
                var at = valueToJava2D(tick, area, edge);
                var free = apart.isEmpty()
                        || Math.abs(at - valueToJava2D(apart.getLast(), area, edge))
                                >= GAP + (size(tick, edge) + size(apart.getLast(), edge)) / 2;
                var end = RectangleEdge.isTopOrBottom(edge) ? area.getMaxX() : area.getMaxY();
                if (free && at + size(tick, edge) / 2 <= end + Frame.PADDING) {
                    apart.add(tick);
                }
            }
            return apart;
        }

        /** How much of the axis the label of a tick takes. */
        private double size(double tick, RectangleEdge edge) {
            return RectangleEdge.isTopOrBottom(edge) ? Typeface.REGULAR.width(format.format(tick), SIZE) : SIZE;
        }
    }
}
