package workbench.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.io.Serial;
import java.util.List;
import org.jfree.chart.annotations.AbstractXYAnnotation;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleEdge;

/** Draws tiles in the cells of a grid, each with two lines of text. */
final class Tiles extends AbstractXYAnnotation {

    @Serial
    private static final long serialVersionUID = 1;

    private static final double SIZE = 12;
    private static final double GAP = 2;
    private static final double ROUND = 8;
    private static final double HATCH = 9;

    @SuppressWarnings("serial") // pictures are never serialised
    private final List<Tile> tiles;

    private final Theme theme;

    /**
     * A tile.
     *
     * @param column its column, from 0
     * @param row its row, from 0
     * @param bold its first line
     * @param plain its second line
     * @param ground what it is filled with
     * @param edge the colour of its frame and its hatching
     * @param hatched whether it is hatched
     * @param framed whether it has a frame
     */
    record Tile(
            int column,
            int row,
            String bold,
            String plain,
            Color ground,
            Color edge,
            boolean hatched,
            boolean framed) {}

    Tiles(List<Tile> tiles, Theme theme) {
        this.tiles = List.copyOf(tiles);
        this.theme = theme;
    }

    /** The axis of the columns or rows. */
    static ValueAxis axis(String label, List<String> symbols, Theme theme) {
        var axis = Scale.plain(new SymbolAxis(label, symbols.toArray(String[]::new)), theme);
        axis.setGridBandsVisible(false);
        axis.setRange(-0.5, symbols.size() - 0.5);
        return axis;
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
        for (var tile : tiles) {
            draw(tile, cell(tile, area, domain, range), g2);
        }
    }

    private static Rectangle2D cell(Tile tile, Rectangle2D area, ValueAxis domain, ValueAxis range) {
        var left = domain.valueToJava2D(tile.column - 0.5, area, RectangleEdge.BOTTOM);
        var right = domain.valueToJava2D(tile.column + 0.5, area, RectangleEdge.BOTTOM);
        var top = range.valueToJava2D(tile.row - 0.5, area, RectangleEdge.LEFT);
        var bottom = range.valueToJava2D(tile.row + 0.5, area, RectangleEdge.LEFT);
        return new Rectangle2D.Double(left + GAP, top + GAP, right - left - 2 * GAP, bottom - top - 2 * GAP);
    }

    private void draw(Tile tile, Rectangle2D cell, Graphics2D g2) {
        var shape =
                new RoundRectangle2D.Double(cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight(), ROUND, ROUND);
        g2.setPaint(tile.ground);
        g2.fill(shape);
        if (tile.hatched) {
            hatch(shape, tile.edge, g2);
        }
        if (tile.framed) {
            g2.setPaint(tile.edge);
            g2.setStroke(new BasicStroke(2));
            g2.draw(shape);
        }
        line(Typeface.SEMI_BOLD, tile.bold, theme.ink(), tile.ground, cell, -3, g2);
        line(Typeface.REGULAR, tile.plain, theme.ink(), tile.ground, cell, 13, g2);
    }

    private void hatch(Shape shape, Color colour, Graphics2D g2) {
        var clip = g2.getClip();
        g2.clip(shape);
        g2.setPaint(theme.mix(colour, 0.35));
        g2.setStroke(new BasicStroke(1));
        var box = shape.getBounds2D();
        for (var x = box.getMinX() - box.getHeight(); x < box.getMaxX(); x += HATCH) {
            g2.draw(new Line2D.Double(x, box.getMaxY(), x + box.getHeight(), box.getMinY()));
        }
        g2.setClip(clip);
    }

    /** Writes a text in the middle of a cell, shortened to its width, on ground that no hatching crosses; nothing where it does not fit. */
    private static void line(
            Typeface face, String text, Color colour, Color ground, Rectangle2D cell, double below, Graphics2D g2) {
        var fitted = face.fitted(text, SIZE, cell.getWidth() - 12);
        var width = face.width(fitted, SIZE);
        if (width > cell.getWidth() - 4) {
            return;
        }
        var left = cell.getCenterX() - width / 2;
        var baseline = cell.getCenterY() + below;
        g2.setPaint(ground);
        g2.fill(new Rectangle2D.Double(left - 2, baseline - SIZE, width + 4, SIZE + 4));
        g2.setPaint(colour);
        g2.setFont(face.size(SIZE));
        g2.drawString(fitted, (float) left, (float) baseline);
    }
}
