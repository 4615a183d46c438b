package workbench.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.Serial;
import java.util.Comparator;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Writes the names of curves right of all of them, at the height of their ends, moved apart where they would overlap. A thin line leads to
 * that of a curve which ends earlier.
 */
final class EndLabels extends AbstractXYAnnotation {

    @Serial
    private static final long serialVersionUID = 1;

    private static final double SIZE = 12.5;
    private static final double LINE = 18;
    private static final double GAP = 10;
    private static final double FAR = 30;
    private static final double LEADER = .42;

    @SuppressWarnings("serial") // pictures are never serialised
    private final List<Label> labels;

    private final double column;
    private final Theme theme;

    /** A text, and the end of the curve that it labels, in the units of the axes. */
    record Label(String text, Color colour, double x, double y) {}

    /**
     * Labels.
     *
     * @param column where the last curve ends, in the units of the axis
     */
    EndLabels(List<Label> labels, double column, Theme theme) {
        this.column = column;
        this.labels = labels.stream()
                .sorted(Comparator.comparingDouble(Label::y).reversed())
                .toList();
        this.theme = theme;
    }

    /** The width of the widest label, with its gap to the curve. */
    double width() {
        return GAP
                + labels.stream()
                        .mapToDouble(label -> Typeface.SEMI_BOLD.width(label.text(), SIZE))
                        .max()
                        .orElse(0);
    }

    /** The height of a number of labels, one below the other. */
    static int height(int labels) {
        return (int) Math.ceil(labels * LINE);
    }

    @Override
    public void draw(
            Graphics2D g2,
            XYPlot plot,
            Rectangle2D area,
            ValueAxis domain,
            ValueAxis range,
            int index,
            PlotRenderingInfo info) {
        var wanted = labels.stream()
                .mapToDouble(label -> range.valueToJava2D(label.y(), area, RectangleEdge.LEFT))
                .toArray();
        var placed = apart(wanted, area.getMinY() + LINE / 2, area.getMaxY() - LINE / 2);
        g2.setFont(Typeface.SEMI_BOLD.size(SIZE));
        for (var i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            var x = domain.valueToJava2D(column, area, RectangleEdge.BOTTOM) + GAP;
            g2.setPaint(theme.ground());
            g2.fill(new Rectangle2D.Double(
                    x - 2, placed[i] - LINE / 2, Typeface.SEMI_BOLD.width(label.text(), SIZE) + 4, LINE));
            var end = domain.valueToJava2D(label.x(), area, RectangleEdge.BOTTOM);
            if (x - end > FAR) {
                g2.setPaint(theme.mix(label.colour(), LEADER));
                g2.setStroke(new BasicStroke(1));
                g2.draw(new Line2D.Double(end, wanted[i], x - 3, placed[i]));
            }
            g2.setPaint(label.colour());
            g2.drawString(label.text(), (float) x, (float) (placed[i] + 4.5));
        }
    }

    /** Moves positions, sorted from top to bottom, at least a line apart and as far as possible within the bounds. */
    static double[] apart(double[] wanted, double top, double bottom) {
        var placed = wanted.clone();
        var next = top;
        for (var i = 0; i < placed.length; i++) {
            placed[i] = Math.max(placed[i], next);
            next = placed[i] + LINE;
        }
        var last = Math.max(bottom, top + LINE * (placed.length - 1));
        for (var i = placed.length - 1; i >= 0; i--) {
            placed[i] = Math.min(placed[i], last);
            last = placed[i] - LINE;
        }
        return placed;
    }
}
