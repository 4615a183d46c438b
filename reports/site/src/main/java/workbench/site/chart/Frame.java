package workbench.site.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import workbench.wording.PictureWords;

/** What all charts have in common: margins, title and subtitle around the plot, and the way to a PNG. */
final class Frame {

    static final int WIDTH = 900;

    /** Pictures have twice as many pixels each way, for screens with small pixels. */
    static final int SCALE = 2;

    /** What is left free at the edges. */
    static final int PADDING = 20;

    static final double INNER_WIDTH = WIDTH - 2 * (PADDING + 4);

    private Frame() {}

    /** Removes the library's decoration from a plot; grid lines stay. */
    static void plain(XYPlot plot, Theme theme) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        plot.setDomainZeroBaselineVisible(false);
        plot.setRangeZeroBaselineVisible(false);
        plot.setInsets(new RectangleInsets(16, 0, 0, 0));
    }

    /** A chart as a PNG. */
    static byte[] png(Chart chart, Theme theme) {
        var framed = framed(chart.plot(theme), chart.words(), theme);
        return encoded(image(framed, chart.height(), new ChartRenderingInfo(null)));
    }

    /** A plot below its title and subtitle. */
    static JFreeChart framed(XYPlot plot, PictureWords words, Theme theme) {
        var chart = new JFreeChart(null, null, plot, false);
        chart.setBackgroundPaint(theme.ground());
        chart.setPadding(new RectangleInsets(PADDING, PADDING + 4, PADDING, PADDING + 4));
        chart.addSubtitle(line(words.title(), Typeface.SEMI_BOLD, 18, theme.ink(), 0));
        chart.addSubtitle(line(words.subtitle(), Typeface.REGULAR, 12.5, theme.muted(), 5));
        return chart;
    }

    /** A text of at most two lines. */
    private static TextTitle line(String text, Typeface face, double size, Color colour, double above) {
        var title = new TextTitle(face.fitted(text, size, 1.8 * INNER_WIDTH), face.size(size));
        title.setPaint(colour);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        title.setTextAlignment(HorizontalAlignment.LEFT);
        title.setPadding(above, 0, 0, 0);
        return title;
    }

    /**
     * Paints a chart.
     *
     * @param info receives where its parts are, in pixels before scaling
     */
    static BufferedImage image(JFreeChart chart, int height, ChartRenderingInfo info) {
        var image = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        var g2 = image.createGraphics();
        g2.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g2.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g2.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g2.scale(SCALE, SCALE);
        chart.getRenderingHints().put(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        chart.getRenderingHints().put(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        chart.setTextAntiAlias(true);
        chart.draw(g2, new Rectangle(WIDTH, height), info);
        g2.dispose();
        return image;
    }

    private static byte[] encoded(BufferedImage image) {
        try (var out = new ByteArrayOutputStream();
                var target = new MemoryCacheImageOutputStream(out)) {
            ImageIO.write(image, "png", target);
            target.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
