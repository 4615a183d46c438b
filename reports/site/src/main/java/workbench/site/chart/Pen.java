package workbench.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;

/**
 * Draws marks into one lane of a plot: horizontal positions are values of the axis, vertical ones pixels from the middle of
 * the lane.
 */
record Pen(Graphics2D g2, Rectangle2D area, ValueAxis axis, double middle, Theme theme) {

    private static final double GAP = 9;
    private static final double ARROW = 24;
    private static final double ABOVE = 16;

    double x(double value) {
        return axis.valueToJava2D(value, area, RectangleEdge.BOTTOM);
    }

    void line(double from, double to, double dy, float width, Color colour) {
        stroke(new Line2D.Double(x(from), middle + dy, x(to), middle + dy), new BasicStroke(width), colour);
    }

    void tick(double at, double dy, double height, float width, Color colour) {
        var x = x(at);
        stroke(
                new Line2D.Double(x, middle + dy - height / 2, x, middle + dy + height / 2),
                new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND),
                colour);
    }

    void box(double from, double to, double dy, double height, Color fill, Color edge) {
        var left = x(from);
        var width = Math.max(1, x(to) - left);
        var shape = new RoundRectangle2D.Double(left, middle + dy - height / 2, width, height, 5, 5);
        g2.setPaint(fill);
        g2.fill(shape);
        stroke(shape, new BasicStroke(1.5f), edge);
    }

    /** A plain bar, wide enough to be seen. */
    void bar(double from, double to, double dy, double height, Color fill) {
        var left = x(from);
        g2.setPaint(fill);
        g2.fill(new Rectangle2D.Double(left, middle + dy - height / 2, Math.max(0.6, x(to) - left), height));
    }

    void dot(double at, double dy, double radius, Color fill) {
        g2.setPaint(fill);
        g2.fill(new Ellipse2D.Double(x(at) - radius, middle + dy - radius, 2 * radius, 2 * radius));
    }

    /** A square with sides of twice the radius. */
    void square(double at, double dy, double radius, Color fill) {
        g2.setPaint(fill);
        g2.fill(new Rectangle2D.Double(x(at) - radius, middle + dy - radius, 2 * radius, 2 * radius));
    }

    /** A square that stands on a corner. */
    void diamond(double at, double dy, double radius, Color fill) {
        var shape = new Path2D.Double();
        shape.moveTo(x(at) - radius, middle + dy);
        shape.lineTo(x(at), middle + dy - radius);
        shape.lineTo(x(at) + radius, middle + dy);
        shape.lineTo(x(at), middle + dy + radius);
        shape.closePath();
        g2.setPaint(fill);
        g2.fill(shape);
    }

    /** A ring, for a strategy that is measured but not ranked. */
    void ring(double at, double dy, double radius, Color colour) {
        dot(at, dy, radius, theme.ground());
        stroke(
                new Ellipse2D.Double(x(at) - radius, middle + dy - radius, 2 * radius, 2 * radius),
                new BasicStroke(1.6f),
                colour);
    }

    /** An arrow at the right edge, for a value beyond the axis. */
    void arrowRight(Color colour) {
        var right = area.getMaxX() - 2;
        stroke(new Line2D.Double(right - 22, middle, right, middle), new BasicStroke(2), colour);
        headRight(axis.getUpperBound(), 0, colour);
    }

    /** An arrow at the left edge, for a value before the axis. */
    void arrowLeft(Color colour) {
        var left = area.getMinX() + 2;
        stroke(new Line2D.Double(left, middle, left + 22, middle), new BasicStroke(2), colour);
        headLeft(axis.getLowerBound(), 0, colour);
    }

    /** The value at which an arrow at the left edge ends. */
    double afterArrowLeft() {
        return axis.java2DToValue(area.getMinX() + ARROW, area, RectangleEdge.BOTTOM);
    }

    /** The head of an arrow to the left, where an interval is cut that goes on. */
    void headLeft(double cut, double dy, Color colour) {
        head(x(cut) + 2, 7, dy, colour);
    }

    /** The head of an arrow to the right, where an interval is cut that goes on. */
    void headRight(double cut, double dy, Color colour) {
        head(x(cut) - 2, -7, dy, colour);
    }

    private void head(double tip, double length, double dy, Color colour) {
        var head = new Path2D.Double();
        head.moveTo(tip + length, middle + dy - 5);
        head.lineTo(tip, middle + dy);
        head.lineTo(tip + length, middle + dy + 5);
        stroke(head, new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND), colour);
    }

    /**
     * Writes a bold text and a muted one to the right of marks that reach from {@code low} to {@code high}; to their left if
     * there is no room, and above them if there is none on either side.
     */
    void label(String bold, String muted, double low, double high, double dy) {
        var boldWidth = Typeface.SEMI_BOLD.width(bold, 12.5);
        var width = boldWidth + (muted.isEmpty() ? 0 : 7 + Typeface.REGULAR.width(muted, 12.5));
        var right = x(high) + GAP;
        var fits = right + width <= area.getMaxX();
        var before = Math.min(x(low), area.getMaxX() - ARROW) - GAP - width;
        var above = !fits && before < area.getMinX();
        var left = fits ? right : above ? area.getMaxX() - width : before;
        var centre = middle + dy - (above ? ABOVE : 0);
        var baseline = (float) (centre + 4.5);
        g2.setPaint(theme.ground());
        g2.fill(new Rectangle2D.Double(left - 3, centre - 9, width + 6, 18));
        g2.setPaint(theme.ink());
        g2.setFont(Typeface.SEMI_BOLD.size(12.5));
        g2.drawString(bold, (float) left, baseline);
        g2.setPaint(theme.muted());
        g2.setFont(Typeface.REGULAR.size(12.5));
        g2.drawString(muted, (float) (left + boldWidth + 7), baseline);
    }

    /** Writes a muted text at the left edge, of what has no value. */
    void note(String text) {
        g2.setPaint(theme.muted());
        g2.setFont(Typeface.REGULAR.size(12.5));
        g2.drawString(
                Typeface.REGULAR.fitted(text, 12.5, area.getWidth() - 2 * GAP), (float) (area.getMinX() + GAP), (float)
                        (middle + 4.5));
    }

    private void stroke(Shape shape, Stroke stroke, Color colour) {
        g2.setPaint(colour);
        g2.setStroke(stroke);
        g2.draw(shape);
    }
}
