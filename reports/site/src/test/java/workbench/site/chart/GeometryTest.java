package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.BasicStroke;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.statistics.Interval;

/** What must hold of the pictures of any run. */
@ParameterizedClass
@MethodSource("extremes")
@DisplayName("In the pictures of a run made up at random,")
class GeometryTest {

    private static final double PIXEL = 1;

    private final Extreme extreme;
    private final Palette palette;

    GeometryTest(Extreme extreme) {
        this.extreme = extreme;
        palette = Palette.of(extreme.analysis());
    }

    static Stream<Extreme> extremes() {
        return IntStream.range(0, 24).mapToObj(Extreme::of);
    }

    @Test
    @DisplayName("no text is cut, or lies over a mark or another text")
    void texts() {
        for (var chart : extreme.charts()) {
            var sketch = Sketch.of(chart);
            assertThat(sketch.textsCut()).as(chart.name()).isEmpty();
            assertThat(sketch.textsOverTexts()).as(chart.name()).isEmpty();
            // A tile is a mark to write on.
            if (!(chart instanceof HeatChart || chart instanceof MapChart)) {
                assertThat(sketch.textsOverMarks()).as(chart.name()).isEmpty();
            }
        }
    }

    @Test
    @DisplayName("every interval of a time is drawn, and where it is cut is an arrow")
    void times() {
        for (var slice : timed()) {
            var sketch = Sketch.of(new TimeChart(slice, palette));
            var shown = slice.measured();
            for (var lane = 0; lane < shown.size(); lane++) {
                var interval =
                        shown.get(lane).measurement().steady().orElseThrow().interval();
                var boxes = sketch.inLane(lane, RoundRectangle2D.class);
                assertThat(boxes.isEmpty()).isEqualTo(interval.isEmpty());
                if (interval.isPresent()) {
                    var box = boxes.getFirst().getBounds2D();
                    var low = sketch.plotted().time(interval.get().low());
                    var high = sketch.plotted().time(interval.get().high());
                    assertEnds(sketch, lane, box.getMinX(), box.getMaxX(), low, high);
                }
            }
        }
    }

    @Test
    @DisplayName("every interval of a ratio is drawn, and where it is cut is an arrow")
    void ratios() {
        for (var slice : timed()) {
            var ranked = slice.with(Status.RANKED);
            if (ranked.size() > 1) {
                var sketch = Sketch.of(new RatioChart(slice, palette));
                for (var lane = 1; lane < ranked.size(); lane++) {
                    var comparison = ranked.get(lane).toBest().orElseThrow();
                    var interval = comparison.simultaneous();
                    if (interval.isPresent()) {
                        var line = sketch.inLane(lane, Line2D.class).getFirst().getBounds2D();
                        var beyond = sketch.plotted().x(comparison.ratio())
                                > sketch.plotted().area().getMaxX();
                        var low = beyond
                                ? line.getMinX()
                                : sketch.plotted().x(interval.get().low());
                        assertEnds(
                                sketch,
                                lane,
                                line.getMinX(),
                                line.getMaxX(),
                                low,
                                sketch.plotted().x(interval.get().high()));
                    }
                }
            }
        }
    }

    private List<Slice> timed() {
        return extreme.analysis().slices().stream()
                .filter(slice -> !slice.measured().isEmpty())
                .limit(3)
                .toList();
    }

    /** A mark ends where its interval does, or earlier, with the head of an arrow. */
    static void assertEnds(Sketch sketch, int lane, double left, double right, double low, double high) {
        var heads = sketch.inLane(lane, Path2D.class);
        var area = sketch.plotted().area();
        assertThat(left).isGreaterThanOrEqualTo(area.getMinX() - PIXEL);
        assertThat(right).isLessThanOrEqualTo(area.getMaxX() + PIXEL);
        if (low < left - PIXEL) {
            assertThat(heads).anyMatch(head -> Math.abs(head.getBounds2D().getMinX() - left) < 4);
        } else {
            assertThat(left).isCloseTo(low, within(PIXEL));
        }
        if (high > right + PIXEL) {
            assertThat(heads).anyMatch(head -> Math.abs(head.getBounds2D().getMaxX() - right) < 4);
        } else {
            assertThat(right).isCloseTo(Math.max(high, left + 1), within(PIXEL));
        }
    }

    @Test
    @DisplayName("the axes of speed-ups hold all intervals, and no two curves look the same")
    void speedUps() {
        for (var scaling : extreme.analysis().scalings()) {
            var shown = SpeedUps.of(scaling);
            var chart = new SpeedUpChart(shown, palette);
            var plot = chart.plot(Theme.LIGHT);
            var renderer = plot.getRenderer(1);

            assertThat(shown.points()).allSatisfy(point -> {
                assertThat(plot.getDomainAxis().getRange().contains(point.x())).isTrue();
                assertThat(point.interval().stream().flatMap(GeometryTest::ends))
                        .allMatch(plot.getRangeAxis().getRange()::contains);
            });
            assertThat(IntStream.range(0, shown.curves().size())
                            .mapToObj(i -> renderer.getSeriesPaint(i)
                                    + Arrays.toString(((BasicStroke) renderer.getSeriesStroke(i)).getDashArray())))
                    .doesNotHaveDuplicates();
        }
    }

    private static Stream<Double> ends(Interval interval) {
        return Stream.of(interval.low(), interval.high());
    }

    @Test
    @DisplayName("virtual threads of one item each are packed into no more rows than the width")
    void rows() {
        for (var slice : timed()) {
            assertThat(extreme.timelines(slice))
                    .allSatisfy(timeline -> assertThat(timeline.rows()).isLessThanOrEqualTo(timeline.width()));
        }
    }
}
