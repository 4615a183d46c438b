package workbench.site.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbench.analysis.Analysis;
import workbench.results.testkit.SyntheticRun;
import workbench.wording.HeatWords;

/** Tiles are where their strategy and width are; the nearer a time is to the lowest, the deeper is its colour. */
class HeatChartTest {

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aTileIsTheDeeperTheFasterItIs(Theme theme) {
        var decision = Analysis.of(SyntheticRun.seeded(1)
                        .cell(
                                "w",
                                "sequential",
                                1,
                                cell -> cell.millis(40).noise(0.002).baseline())
                        .cell("w", "threads", 2, cell -> cell.millis(20).noise(0.002))
                        .cell("w", "pool", 2, cell -> cell.millis(30).noise(0.002))
                        .cell("w", "threads", 16, cell -> cell.millis(10).noise(0.002))
                        .journal())
                .decisions()
                .getFirst();
        var ink = Ink.of(new HeatChart(decision, "map-1"), theme);

        var names =
                decision.standings().stream().map(one -> one.name()).distinct().toList();
        var deepest = theme.mix(theme.heat(), .5);
        var faintest = theme.mix(theme.heat(), .06);
        assertThat(share(ink, deepest, 2, names.indexOf("threads"))).isGreaterThan(0.9);
        assertThat(share(ink, faintest, 0, names.indexOf("sequential"))).isGreaterThan(0.9);
        assertThat(share(ink, theme.ground(), 2, names.indexOf("pool")))
                .as("not measured")
                .isGreaterThan(0.9);
        assertThat(HeatWords.picture(decision).title()).startsWith("threads at width 16 has the lowest time, 9.993 ms");
        assertThat(HeatWords.picture(decision).alt()).contains("pool at width 2", "(3.0×)", "(lowest time)");
    }

    @Test
    void moreRowsThanFitAreLeftOutAndThatIsSaid() {
        var run = SyntheticRun.seeded(1).forks(2).iterations(1);
        for (var i = 0; i < Lanes.MOST + 5; i++) {
            for (var width : List.of(2, 4)) {
                run.cell("w", "strategy-" + i, width, cell -> cell.millis(10));
            }
        }
        var chart = new HeatChart(Analysis.of(run.journal()).decisions().getFirst(), "map-1");

        assertThat(chart.height()).isLessThan(60 * Lanes.MOST);
        assertThat(chart.words().subtitle()).startsWith("the first 40 of 45 · ");
    }

    private static double share(Ink ink, Color colour, int column, int row) {
        var y = ink.y(row - 0.38);
        return ink.share(colour, ink.x(column - 0.4), y, ink.x(column + 0.4), y + 1);
    }
}
