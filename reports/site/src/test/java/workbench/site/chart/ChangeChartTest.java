package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Line2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.RunComparison;
import workbench.results.Failure;
import workbench.results.Journal;
import workbench.results.testkit.SyntheticRun;

/** What became of each cell is where its ratio and interval are. */
class ChangeChartTest {

    private static final List<Double> FACTORS = List.of(.001, .4, .9, 1.0, 1.01, 1.3, 2.0, 3.0, 1000.0);

    @Test
    void everyIntervalIsDrawnAndWhereItIsCutIsAnArrow() {
        var comparison = RunComparison.of(run(false, .02), run(true, .02));
        var sketch = Sketch.of(new ChangeChart(comparison));
        var area = sketch.plotted().area();

        for (var lane = 0; lane < FACTORS.size(); lane++) {
            var change = change(comparison, lane).comparison();
            var line = sketch.inLane(lane, Line2D.class).getFirst().getBounds2D();
            var interval = change.simultaneous().orElseThrow();
            var x = sketch.plotted().x(change.ratio());
            GeometryTest.assertEnds(
                    sketch,
                    lane,
                    line.getMinX(),
                    line.getMaxX(),
                    x > area.getMaxX() ? line.getMinX() : sketch.plotted().x(interval.low()),
                    x < area.getMinX() ? line.getMaxX() : sketch.plotted().x(interval.high()));
        }
        assertThat(sketch.textsCut()).isEmpty();
        assertThat(sketch.textsOverTexts()).isEmpty();
        assertThat(sketch.textsOverMarks()).isEmpty();
        assertThat(sketch.chart().words().subtitle()).endsWith("arrow = beyond the axis");
    }

    @Test
    void whatFailedSaysSo() {
        var sketch = Sketch.of(new ChangeChart(RunComparison.of(run(false, .02), run(true, .02))));

        assertThat(sketch.texts())
                .extracting(SketchGraphics.Written::text)
                .contains("cannot tell: NEW deadline passed");
    }

    @Test
    void widelyScatteredForksLeaveRoomForTheirWords() {
        var sketch = Sketch.of(new ChangeChart(RunComparison.of(run(false, 1), run(true, 1))));

        assertThat(sketch.textsCut()).isEmpty();
        assertThat(sketch.textsOverTexts()).isEmpty();
        assertThat(sketch.textsOverMarks()).isEmpty();
    }

    private static CellChange change(RunComparison comparison, int index) {
        return comparison.changes().stream()
                .filter(one -> one.cells().now().name().equals(name(index)))
                .findFirst()
                .orElseThrow();
    }

    private static Journal run(boolean changed, double noise) {
        var run = SyntheticRun.seeded(changed ? 2 : 1).forks(6).iterations(2);
        for (var i = 0; i < FACTORS.size(); i++) {
            var millis = changed ? 10 * FACTORS.get(i) : 10;
            run.cell("w:n=5", name(i), 2, cell -> cell.millis(millis).noise(noise));
        }
        run.cell("w:n=5", "stuck", 2, cell -> {
            if (changed) {
                cell.failing(1, new Failure(Failure.Kind.DEADLINE, "still running after 60s", null));
            }
        });
        return run.journal();
    }

    private static String name(int index) {
        return "strategy-%s:style=plain".formatted(index);
    }
}
