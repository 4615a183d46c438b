package workbench.site.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.ui.RectangleEdge;

/** Writes the name of each lane to its left: the strategy, with its options in smaller type on a second line. */
final class LaneAxis extends NumberAxis {

    @Serial
    private static final long serialVersionUID = 1;

    private static final double WIDEST = 260;
    private static final double GAP = 12;
    private static final double SIZE = 13;
    private static final double SMALL = 11;

    @SuppressWarnings("serial") // pictures are never serialised
    private final List<LaneName> names;

    private final Theme theme;

    LaneAxis(List<String> names, Theme theme) {
        this.names = names.stream().map(LaneName::of).toList();
        this.theme = theme;
        setInverted(true);
        setRange(-0.5, names.size() - 0.5);
        setFixedDimension(width(names));
        setAxisLineVisible(false);
    }

    /** The width of the names, with their gap to the plot. */
    static double width(List<String> names) {
        return GAP
                + names.stream()
                        .map(LaneName::of)
                        .mapToDouble(LaneName::width)
                        .max()
                        .orElse(0);
    }

    @Override
    protected AxisState drawTickMarksAndLabels(
            Graphics2D g2, double cursor, Rectangle2D plotArea, Rectangle2D dataArea, RectangleEdge edge) {
        for (var i = 0; i < names.size(); i++) {
            var middle = valueToJava2D(i, dataArea, edge);
            draw(g2, names.get(i), dataArea.getMinX() - GAP, middle);
        }
        return new AxisState(cursor);
    }

    private void draw(Graphics2D g2, LaneName name, double right, double middle) {
        if (name.options().isEmpty()) {
            text(g2, name.strategy(), SIZE, theme.ink(), right, middle + 4.5);
        } else {
            text(g2, name.strategy(), SIZE, theme.ink(), right, middle - 2.5);
            text(g2, name.options(), SMALL, theme.muted(), right, middle + 12);
        }
    }

    private static void text(Graphics2D g2, String text, double size, Color colour, double right, double baseline) {
        g2.setFont(Typeface.REGULAR.size(size));
        g2.setPaint(colour);
        g2.drawString(text, (float) (right - Typeface.REGULAR.width(text, size)), (float) baseline);
    }

    /** A name in two parts, each shortened to the available width. */
    record LaneName(String strategy, String options) {

        static LaneName of(String name) {
            var colon = name.indexOf(':');
            var bracket = name.indexOf(" [");
            var at = colon >= 0 ? colon : bracket;
            var strategy = at < 0 ? name : name.substring(0, at);
            var options = at < 0 ? "" : name.substring(at + 1).strip();
            return new LaneName(
                    Typeface.REGULAR.fitted(strategy, SIZE, WIDEST), Typeface.REGULAR.fitted(options, SMALL, WIDEST));
        }

        double width() {
            return Math.max(Typeface.REGULAR.width(strategy, SIZE), Typeface.REGULAR.width(options, SMALL));
        }
    }
}
