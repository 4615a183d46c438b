package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Point2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbench.analysis.Analysis;
import workbench.analysis.conclusion.Mix;
import workbench.results.Question;
import workbench.results.testkit.SyntheticRun;

/** Tiles are where their width and share are, in the colour of their strategy. */
class MapChartTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aTileHasTheColourOfTheBest(Theme theme) {
        var analysis = Analysis.of(SyntheticRun.seeded(1)
                .question(Question.MIX)
                .cell(
                        "w",
                        "alone",
                        1,
                        cell -> cell.millis(20).cpuMillis(20).noise(0.002).baseline())
                .cell("w", "threads", 2, cell -> cell.millis(10).noise(0.002))
                .cell("w", "pool", 2, cell -> cell.millis(12).noise(0.002))
                .cell("w", "threads", 16, cell -> cell.millis(11).noise(0.05))
                .cell("w", "pool", 16, cell -> cell.millis(11).noise(0.05))
                .cell(
                        "w:wait=1",
                        "alone",
                        1,
                        cell -> cell.millis(20).cpuMillis(2).noise(0.002).baseline())
                .cell("w:wait=1", "threads", 16, cell -> cell.millis(10).noise(0.002))
                .cell("w:wait=1", "pool", 16, cell -> cell.millis(5).noise(0.002))
                .journal());
        var palette = Palette.of(analysis);
        var ink = Ink.of(new MapChart((Mix) analysis.conclusion().orElseThrow(), "conclusion", palette), theme);

        var threads = theme.tint(palette.colour("threads", theme));
        var pool = theme.tint(palette.colour("pool", theme));
        assertThat(share(ink, threads, 0, 0)).isGreaterThan(0.9);
        assertThat(share(ink, pool, 1, 1)).isGreaterThan(0.9);
        assertThat(share(ink, theme.ground(), 0, 1)).as("nothing at width 2").isGreaterThan(0.9);
        assertThat(Math.max(share(ink, threads, 1, 0), share(ink, pool, 1, 0)))
                .as("hatched")
                .isBetween(0.3, 0.98);
    }

    @Test
    void moreRowsThanFitAreLeftOutAndThatIsSaid() {
        var run = SyntheticRun.seeded(1).forks(2).iterations(1).question(Question.MIX);
        for (var i = 0; i < Lanes.MOST + 5; i++) {
            var workload = "w:wait=" + i;
            run.cell(workload, "alone", 1, cell -> cell.millis(20).cpuMillis(2).baseline());
            run.cell(workload, "threads", 2, cell -> cell.millis(10));
            run.cell(workload, "pool", 2, cell -> cell.millis(11));
        }
        var analysis = Analysis.of(run.journal());
        var chart = new MapChart((Mix) analysis.conclusion().orElseThrow(), "conclusion", Palette.of(analysis));

        assertThat(chart.height()).isLessThan(80 * Lanes.MOST);
        assertThat(chart.words().subtitle()).startsWith("the first 40 of 45 · ");
    }

    /** How much of the upper edge of a tile, above its text, has a colour. */
    private static double share(Ink ink, Color colour, int column, int row) {
        var from = new Point2D.Double(ink.x(column - 0.4), ink.y(row - 0.38));
        return ink.share(colour, from.x, from.y, ink.x(column + 0.4), from.y + 1);
    }
}
