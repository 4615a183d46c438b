package workbench.site.chart;

import java.awt.Color;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jfree.chart.ChartRenderingInfo;
import workbench.site.chart.SketchGraphics.Stroked;
import workbench.site.chart.SketchGraphics.Written;

/**
 * What a chart draws and writes, and where, without an image.
 *
 * @param chart the chart
 * @param plotted where its values are
 * @param marks what shows data, in the colours of strategies, in the order in which it is drawn
 * @param texts what is written
 */
record Sketch(Chart chart, Plotted plotted, List<Stroked> marks, List<Written> texts) {

    private static final Theme THEME = Theme.LIGHT;

    /** Ground, lines behind the data and letters. */
    private static final Set<Color> OTHERS =
            Set.of(THEME.ground(), THEME.ink(), THEME.muted(), THEME.grid(), THEME.axis(), THEME.band());

    /** Boxes that only touch do not overlap. */
    private static final double TOUCH = 0.5;

    static Sketch of(Chart chart) {
        var plot = chart.plot(THEME);
        var info = new ChartRenderingInfo(null);
        var graphics = new SketchGraphics();
        Frame.framed(plot, chart.words(), THEME).draw(graphics, new Rectangle(Frame.WIDTH, chart.height()), info);
        return new Sketch(
                chart,
                new Plotted(plot, info.getPlotInfo().getDataArea()),
                graphics.shapes().stream()
                        .filter(shape -> !OTHERS.contains(shape.colour()))
                        .toList(),
                graphics.texts());
    }

    /** Texts that lie over one another. */
    List<String> textsOverTexts() {
        return IntStream.range(0, texts.size())
                .boxed()
                .flatMap(i -> texts.subList(0, i).stream()
                        .filter(other -> inner(texts.get(i)).intersects(inner(other)))
                        .map(other -> "%s over %s".formatted(texts.get(i), other)))
                .toList();
    }

    /** Texts among the marks that lie over one of them. */
    List<String> textsOverMarks() {
        return texts.stream()
                .filter(text -> plotted.area().intersects(text.box()))
                .flatMap(text -> marks.stream()
                        .filter(mark -> mark.isIn(inner(text)))
                        .map(mark -> "%s over %s in %s at %s"
                                .formatted(
                                        text,
                                        mark.shape().getClass().getSimpleName(),
                                        mark.colour(),
                                        mark.shape().getBounds2D())))
                .toList();
    }

    /** Texts that are cut at an edge of the picture. */
    List<String> textsCut() {
        var all = new Rectangle2D.Double(0, 0, Frame.WIDTH, chart.height());
        return texts.stream()
                .filter(text -> !all.contains(text.box()))
                .map(Written::toString)
                .toList();
    }

    /** The marks of one kind in a lane. */
    <S> List<S> inLane(int lane, Class<S> kind) {
        var half = (plotted.y(1) - plotted.y(0)) / 2;
        return marks.stream()
                .filter(mark -> Math.abs(mark.shape().getBounds2D().getCenterY() - plotted.y(lane)) < half)
                .map(Stroked::shape)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Rectangle2D inner(Written text) {
        var box = text.box();
        return new Rectangle2D.Double(
                box.getX() + TOUCH, box.getY() + TOUCH, box.getWidth() - 2 * TOUCH, box.getHeight() - 2 * TOUCH);
    }
}
