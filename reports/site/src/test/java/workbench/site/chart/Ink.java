package workbench.site.chart;

import static java.util.stream.Collectors.toSet;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jfree.chart.ChartRenderingInfo;
import org.junit.jupiter.params.provider.Arguments;

/** A painted chart, and which colours are where. Lengths are those of the chart: a pixel of its PNG is half a unit. */
final class Ink {

    private final int width;
    private final int height;
    private final int[] pixels;
    private final Plotted plotted;
    private final Rectangle2D area;

    private Ink(BufferedImage image, Plotted plotted) {
        width = image.getWidth();
        height = image.getHeight();
        pixels = image.getRGB(0, 0, width, height, null, 0, width);
        this.plotted = plotted;
        area = plotted.area();
    }

    static Ink of(Chart chart, Theme theme) {
        var plot = chart.plot(theme);
        var info = new ChartRenderingInfo(null);
        var image = Frame.image(Frame.framed(plot, chart.words(), theme), chart.height(), info);
        return new Ink(image, new Plotted(plot, info.getPlotInfo().getDataArea()));
    }

    /** Each model in each theme. */
    static Stream<Arguments> cases() {
        return Stream.of(Model.values())
                .flatMap(model -> Stream.of(Theme.values()).map(theme -> Arguments.of(model, theme)));
    }

    /** Where the marks belong; title, axis labels and names are outside. */
    Rectangle2D area() {
        return area;
    }

    /** A horizontal strip of the plot area, and a little beside it, between two distances from the middle of a lane. */
    Rectangle2D strip(int lane, double above, double below) {
        return new Rectangle2D.Double(area.getX() - 3, y(lane) + above, area.getWidth() + 6, below - above);
    }

    /** Where a value is on the horizontal axis. */
    double x(double value) {
        return plotted.x(value);
    }

    /** Where a time is on the horizontal axis, in the unit that its label names. */
    double time(double nanos) {
        return plotted.time(nanos);
    }

    /** Where a value is on the vertical axis; where there are lanes, the middle of a lane. */
    double y(double value) {
        return plotted.y(value);
    }

    /** Whether the pixel there has exactly this colour. */
    boolean is(Color colour, double x, double y) {
        return is(colour, (int) (Frame.SCALE * x), (int) (Frame.SCALE * y));
    }

    private boolean is(Color colour, int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && pixels[y * width + x] == colour.getRGB();
    }

    /** The smallest rectangle around all pixels of exactly these colours within a region; empty without any. */
    Optional<Rectangle2D> bounds(Rectangle2D region, Color... colours) {
        return Stream.of(colours)
                .flatMap(colour -> of(colour, region).stream())
                .<Rectangle2D>map(at -> new Rectangle2D.Double(at.getX(), at.getY(), 0.5, 0.5))
                .reduce(Rectangle2D::createUnion);
    }

    /** The middle of a disc of this colour, of at least this radius, within a region; lines and ticks are not discs. */
    Optional<Point2D> disc(Rectangle2D region, double radius, Color colour) {
        var reach = (int) (Frame.SCALE * radius);
        var core = of(colour, region).stream()
                .filter(at -> IntStream.rangeClosed(-reach, reach)
                        .mapToDouble(d -> (double) d / Frame.SCALE)
                        .allMatch(d -> is(colour, at.getX() + d, at.getY()) && is(colour, at.getX(), at.getY() + d)))
                .toList();
        return core.isEmpty()
                ? Optional.empty()
                : Optional.of(new Point2D.Double(
                        core.stream().mapToDouble(Point2D::getX).average().orElseThrow() + 0.25,
                        core.stream().mapToDouble(Point2D::getY).average().orElseThrow() + 0.25));
    }

    private List<Point2D> of(Color colour, Rectangle2D region) {
        var found = new ArrayList<Point2D>();
        for (var y = (int) (Frame.SCALE * region.getMinY()); y < Frame.SCALE * region.getMaxY(); y++) {
            for (var x = (int) (Frame.SCALE * region.getMinX()); x < Frame.SCALE * region.getMaxX(); x++) {
                if (is(colour, x, y)) {
                    found.add(new Point2D.Double((double) x / Frame.SCALE, (double) y / Frame.SCALE));
                }
            }
        }
        return found;
    }

    /** The share of the points along a line that have exactly this colour. */
    double share(Color colour, double x1, double y1, double x2, double y2) {
        var steps = (int) (Frame.SCALE * Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1)));
        return IntStream.range(0, steps)
                .mapToDouble(i -> (double) i / steps)
                .mapToInt(at -> is(colour, x1 + (x2 - x1) * at, y1 + (y2 - y1) * at) ? 1 : 0)
                .average()
                .orElse(0);
    }

    /** No strategy's colour is outside the plot area, but for half a mark at its edge. */
    void assertMarksAreInside(Theme theme) {
        var colours = IntStream.range(0, Theme.STRATEGIES)
                .map(index -> theme.strategy(index).getRGB())
                .boxed()
                .collect(toSet());
        var inside =
                new Rectangle2D.Double(area.getX() - 5, area.getY() - 5, area.getWidth() + 10, area.getHeight() + 10);
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                if (!inside.contains((double) x / Frame.SCALE, (double) y / Frame.SCALE)) {
                    assertOther(colours, x, y);
                }
            }
        }
    }

    private void assertOther(Set<Integer> colours, int x, int y) {
        if (colours.contains(pixels[y * width + x])) {
            throw new AssertionError("a mark at %s, %s, outside of %s".formatted(x, y, area));
        }
    }
}
