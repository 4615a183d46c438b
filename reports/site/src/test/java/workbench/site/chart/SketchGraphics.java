package workbench.site.chart;

import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes what is drawn, and draws nothing: an image of one pixel stands for the page. */
final class SketchGraphics extends Graphics2D {

    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private final Graphics2D state;
    private final List<Stroked> shapes;
    private final List<Written> texts;

    /**
     * A shape.
     *
     * @param shape the shape
     * @param colour its colour
     * @param stroke how its outline is drawn; null if it is filled
     * @param clip outside of which nothing of it is seen
     */
    record Stroked(Shape shape, Color colour, @Nullable Stroke stroke, Rectangle2D clip) {

        /** Whether some of its ink is in a rectangle. */
        boolean isIn(Rectangle2D box) {
            var seen = box.createIntersection(clip);
            return !seen.isEmpty() && (stroke == null ? shape : stroke.createStrokedShape(shape)).intersects(seen);
        }
    }

    /**
     * A text.
     *
     * @param text the text; empty for one that came as a drawing of its letters
     * @param box where its letters are, without the room above capitals
     */
    record Written(String text, Rectangle2D box) {}

    SketchGraphics() {
        this(
                new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics(),
                new ArrayList<>(),
                new ArrayList<>());
        // A new image clips to its only pixel.
        state.setClip(new Rectangle(0, 0, 100_000, 100_000));
    }

    private SketchGraphics(Graphics2D state, List<Stroked> shapes, List<Written> texts) {
        this.state = state;
        this.shapes = shapes;
        this.texts = texts;
    }

    /** The shapes, in the order in which they were drawn. */
    List<Stroked> shapes() {
        return shapes;
    }

    /** The texts, in the order in which they were written. */
    List<Written> texts() {
        return texts;
    }

    private void note(Shape shape, @Nullable Stroke stroke) {
        if (state.getPaint() instanceof Color colour) {
            shapes.add(new Stroked(shape, colour, stroke, state.getClip().getBounds2D()));
        }
    }

    @Override
    public void draw(Shape shape) {
        note(shape, state.getStroke());
    }

    @Override
    public void fill(Shape shape) {
        note(shape, null);
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (!text.isBlank()) {
            var width = state.getFont().getStringBounds(text, CONTEXT).getWidth();
            var size = state.getFont().getSize2D();
            write(text, new Rectangle2D.Double(x, y - .74 * size, width, .94 * size));
        }
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        var box = glyphs.getVisualBounds();
        write("", new Rectangle2D.Double(x + box.getX(), y + box.getY(), box.getWidth(), box.getHeight()));
    }

    private void write(String text, Rectangle2D box) {
        texts.add(new Written(
                text, state.getTransform().createTransformedShape(box).getBounds2D()));
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public Graphics create() {
        return new SketchGraphics((Graphics2D) state.create(), shapes, texts);
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        fill(new Rectangle(x, y, width, height));
    }

    @Override
    public boolean hit(Rectangle area, Shape shape, boolean onStroke) {
        return shape.intersects(area);
    }

    // What has a state is left to the image.

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        return state.getDeviceConfiguration();
    }

    @Override
    public void setComposite(Composite composite) {
        state.setComposite(composite);
    }

    @Override
    public void setPaint(Paint paint) {
        state.setPaint(paint);
    }

    @Override
    public void setStroke(Stroke stroke) {
        state.setStroke(stroke);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        state.setRenderingHint(key, value);
    }

    @Override
    public Object getRenderingHint(RenderingHints.Key key) {
        return state.getRenderingHint(key);
    }

    @Override
    public void setRenderingHints(Map<?, ?> hints) {
        state.setRenderingHints(hints);
    }

    @Override
    public void addRenderingHints(Map<?, ?> hints) {
        state.addRenderingHints(hints);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return state.getRenderingHints();
    }

    @Override
    public void translate(int x, int y) {
        state.translate(x, y);
    }

    @Override
    public void translate(double x, double y) {
        state.translate(x, y);
    }

    @Override
    public void rotate(double theta) {
        state.rotate(theta);
    }

    @Override
    public void rotate(double theta, double x, double y) {
        state.rotate(theta, x, y);
    }

    @Override
    public void scale(double x, double y) {
        state.scale(x, y);
    }

    @Override
    public void shear(double x, double y) {
        state.shear(x, y);
    }

    @Override
    public void transform(AffineTransform transform) {
        state.transform(transform);
    }

    @Override
    public void setTransform(AffineTransform transform) {
        state.setTransform(transform);
    }

    @Override
    public AffineTransform getTransform() {
        return state.getTransform();
    }

    @Override
    public Paint getPaint() {
        return state.getPaint();
    }

    @Override
    public Composite getComposite() {
        return state.getComposite();
    }

    @Override
    public void setBackground(Color colour) {
        state.setBackground(colour);
    }

    @Override
    public Color getBackground() {
        return state.getBackground();
    }

    @Override
    public Stroke getStroke() {
        return state.getStroke();
    }

    @Override
    public void clip(Shape shape) {
        state.clip(shape);
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return state.getFontRenderContext();
    }

    @Override
    public Color getColor() {
        return state.getColor();
    }

    @Override
    public void setColor(Color colour) {
        state.setColor(colour);
    }

    @Override
    public void setPaintMode() {
        state.setPaintMode();
    }

    @Override
    public void setXORMode(Color colour) {
        throw unused();
    }

    @Override
    public Font getFont() {
        return state.getFont();
    }

    @Override
    public void setFont(Font font) {
        state.setFont(font);
    }

    @Override
    public FontMetrics getFontMetrics(Font font) {
        return state.getFontMetrics(font);
    }

    @Override
    public Rectangle getClipBounds() {
        return state.getClipBounds();
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        state.clipRect(x, y, width, height);
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        state.setClip(x, y, width, height);
    }

    @Override
    public @Nullable Shape getClip() {
        return state.getClip();
    }

    @Override
    public void setClip(@Nullable Shape clip) {
        state.setClip(clip);
    }

    @Override
    public void dispose() {
        state.dispose();
    }

    // What no chart uses.

    private static UnsupportedOperationException unused() {
        return new UnsupportedOperationException("no chart does this so far");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        throw unused();
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp op, int x, int y) {
        throw unused();
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw unused();
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw unused();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw unused();
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw unused();
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw unused();
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw unused();
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw unused();
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        throw unused();
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int from, int angle) {
        throw unused();
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int from, int angle) {
        throw unused();
    }

    @Override
    public void drawPolyline(int[] x, int[] y, int points) {
        throw unused();
    }

    @Override
    public void drawPolygon(int[] x, int[] y, int points) {
        throw unused();
    }

    @Override
    public void fillPolygon(int[] x, int[] y, int points) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            ImageObserver observer) {
        throw unused();
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            ImageObserver observer) {
        throw unused();
    }
}
