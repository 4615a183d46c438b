package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.analysis.scaling.Scaling.Curve;
import workbench.analysis.scaling.Scaling.Point;
import workbench.wording.PictureWords;

/** The curves, their ends and the ideal are where the data say. */
@ParameterizedClass
@MethodSource("cases")
class SpeedUpChartTest {

    private static final double PIXEL = 1;

    private final Model model;
    private final Theme theme;
    private final Ink ink;

    SpeedUpChartTest(Model model, Theme theme) {
        this.model = model;
        this.theme = theme;
        ink = Ink.of(new SpeedUpChart(SpeedUps.of(model.scaling()), model.palette()), theme);
    }

    static Stream<Arguments> cases() {
        return Ink.cases();
    }

    @Test
    void dotsAreAtTheSpeedUps() {
        // The first curve is drawn last, on top of the others.
        var drawn = new ArrayList<Point2D>();
        var seen = 0;
        for (var curve : model.scaling().curves()) {
            for (var point : curve.points()) {
                var at = at(point);
                if (drawn.stream().allMatch(above -> above.distance(at) > 12)) {
                    var around = new Rectangle2D.Double(at.getX() - 8, at.getY() - 8, 16, 16);
                    assertThat(ink.disc(around, 2.5, model.palette().colour(curve.name(), theme)))
                            .hasValueSatisfying(
                                    dot -> assertThat(dot.distance(at)).isLessThan(PIXEL));
                    seen++;
                }
                drawn.add(at);
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(4);
        ink.assertMarksAreInside(theme);
    }

    /** Where there is one curve, no other is in the way. */
    @Test
    void theBandSpansTheInterval() {
        var alone = Ink.of(new SpeedUpChart(SpeedUps.of(Model.ONE.scaling()), Model.ONE.palette()), theme);
        var last = Model.ONE.scaling().curves().getFirst().points().getLast();
        var interval = last.interval().orElseThrow();
        var x = alone.x(last.width()) - 0.75;
        var high = alone.y(interval.high());
        var low = alone.y(interval.low());

        assertThat(low - high).isGreaterThan(12);
        assertThat(alone.share(theme.ground(), x, high + 1, x, low - 1)).isZero();
        assertThat(alone.share(theme.ground(), x, high - 5, x, high - 1)).isEqualTo(1);
        assertThat(alone.share(theme.ground(), x, low + 1, x, low + 5)).isEqualTo(1);
    }

    /** Between the widths 2 and 4 it is straight. */
    @Test
    void theIdealFollowsTheFloorAndIsDashed() {
        var ideal = model.scaling().ideal();
        var from = new Point2D.Double(ink.x(3), ink.y(ideal.get(1).speedUp() * 1.5));
        var to = new Point2D.Double(ink.x(4), ink.y(ideal.get(2).speedUp()));

        assertThat(ideal).extracting(Point::width).containsExactly(1, 2, 4, 8);

        assertThat(ink.share(theme.axis(), from.x, from.y, to.x, to.y)).isBetween(0.2, 0.65);
        for (var beside : new double[] {-6, 6}) {
            assertThat(ink.share(theme.axis(), from.x, from.y + beside, to.x, to.y + beside))
                    .isLessThan(0.05);
        }
    }

    @Test
    void namesAtTheEndsAreWholeAndDoNotCoverEachOther() {
        var byHeight = model.scaling().curves().stream()
                .sorted(Comparator.comparingDouble((Curve curve) -> last(curve).speedUp())
                        .reversed())
                .toList();
        var names = names();

        assertThat(names).hasSameSizeAs(byHeight);
        for (var i = 0; i < names.size(); i++) {
            var curve = byHeight.get(i);
            var text = Typeface.SEMI_BOLD.fitted(curve.name(), 12.5, 240) + "  " + PictureWords.speedUp(last(curve));
            var width = Typeface.SEMI_BOLD.width(text, 12.5);
            assertThat(ink.bounds(names.get(i), model.palette().colour(curve.name(), theme)))
                    .hasValueSatisfying(name -> assertThat(name.getWidth()).isCloseTo(width, within(4.0)));
            assertThat(ink.area().contains(names.get(i))).isTrue();
        }
    }

    /** The lines of text right of the last points, from top to bottom: rows with ink between rows without any. */
    private List<Rectangle2D> names() {
        var left = ink.x(8) + 8;
        var colours =
                IntStream.range(0, Theme.STRATEGIES).mapToObj(theme::strategy).toArray(Color[]::new);
        var lines = new ArrayList<Rectangle2D>();
        var below = Double.NEGATIVE_INFINITY;
        for (var y = ink.area().getMinY() - 20; y < ink.area().getMaxY() + 20; y += 0.5) {
            var row = ink.bounds(new Rectangle2D.Double(left, y, Frame.WIDTH - left, 0.5), colours);
            if (row.isPresent() && y - below > 1) {
                lines.add(row.get());
            } else if (row.isPresent()) {
                lines.add(lines.removeLast().createUnion(row.get()));
            }
            below = row.isPresent() ? y : below;
        }
        return lines;
    }

    private static Point last(Curve curve) {
        return curve.points().getLast();
    }

    private Point2D at(Point point) {
        return new Point2D.Double(ink.x(point.width()), ink.y(point.speedUp()));
    }
}
