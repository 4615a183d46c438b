package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.slice.Overall;
import workbench.results.Contestants;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRun;

class OverallWordsTest {

    @Test
    void aProvenWinner() {
        var overall = overall(strategies(0.002, 1_100));

        assertThat(OverallWords.title(overall)).isEqualTo("Overall, over v:size=2 and w");
        assertThat(OverallWords.certainty(overall)).isEqualTo("clear");
        assertThat(OverallWords.sentence(overall))
                .matches(
                        "threads at width 4 is the fastest of the 3 combinations, 1\\.0\\d+× \\(95 % CI [0-9.–]+\\) as fast as the "
                                + "next, pool at width 4\\.");
    }

    @Test
    void aChoiceNamesWhatElseMayBeBestWhatToAvoidAndWhatIsLeftOut() {
        var overall = overall(strategies(0.05, 1_300)
                .cell("v:size=2", "slow", 4, cell -> cell.millis(40).noise(0.05))
                .cell("w", "slow", 4, cell -> cell.millis(4_000).noise(0.05))
                .cell("w", "slow", 8, cell -> cell.millis(4_000).noise(0.05)));

        assertThat(OverallWords.certainty(overall)).matches("within \\d+ %");
        assertThat(OverallWords.sentence(overall))
                .matches(
                        "Use (\\w+) at width 4: at most \\d+ % slower than the best of the 4 combinations \\(95 %\\); no difference "
                                + "found among \\1 at width 4 and \\w+ at width 4; avoid slow at width 4 \\([0-9.–]+ times as long\\); left "
                                + "out for lack of a time somewhere: slow at width 8\\. .*");
    }

    @Test
    void jvmsGoByTheirNames() {
        var overall = overall(SyntheticRun.seeded(5)
                .overall(Contestants.JVMS)
                .cell("w", "a", 2, cell -> cell.millis(11).noise(0.002).variant("plain"))
                .cell("w", "b", 2, cell -> cell.millis(11).noise(0.002).variant("plain"))
                .cell("w", "a", 2, cell -> cell.millis(10).noise(0.002).variant("zgc"))
                .cell("w", "b", 2, cell -> cell.millis(10).noise(0.002).variant("zgc")));

        assertThat(OverallWords.sentence(overall))
                .startsWith("zgc is the fastest of the 2 JVMs, ")
                .endsWith(" as fast as the next, plain.");
    }

    @Test
    void aBusyMachineDecidesNothing() {
        var busy = Recorded.of(strategies(0.002, 1_100).journal())
                .each(fork -> Recorded.disturbed(fork, 0.14))
                .journal();
        var overall = Analysis.of(busy).overall().orElseThrow();

        assertThat(OverallWords.certainty(overall)).isEqualTo("busy machine");
        assertThat(OverallWords.sentence(overall))
                .startsWith("Cannot tell, because the machine was busy: ")
                .endsWith("; threads at width 4 has the lowest time.");
    }

    @Test
    void fewForksDecideNothing() {
        var overall = overall(strategies(0.002, 1_100).forks(3));

        assertThat(OverallWords.certainty(overall)).isEqualTo("cannot tell");
        assertThat(OverallWords.sentence(overall))
                .isEqualTo(
                        "Cannot tell: a verdict needs 5 rounds in which all were measured, and there are 3; threads at width 4 has "
                                + "the lowest time so far.");
    }

    @Test
    void oneAloneIsNotCompared() {
        var overall = overall(SyntheticRun.seeded(1)
                .overall(Contestants.STRATEGIES)
                .cell("v", "a", 2, cell -> {})
                .cell("v", "b", 2, cell -> {})
                .cell("w", "a", 2, cell -> {}));

        assertThat(OverallWords.certainty(overall)).isEqualTo("no comparison");
        assertThat(OverallWords.sentence(overall))
                .isEqualTo(
                        "Nothing to compare: fewer than two of the combinations have a time everywhere; left out for lack of a time "
                                + "somewhere: b at width 2.");
    }

    private static SyntheticRun strategies(double noise, double threads) {
        return SyntheticRun.seeded(7)
                .overall(Contestants.STRATEGIES)
                .cell(
                        "v:size=2",
                        "alone",
                        1,
                        cell -> cell.millis(100).noise(noise).baseline())
                .cell("v:size=2", "pool", 4, cell -> cell.millis(13).noise(noise))
                .cell("v:size=2", "threads", 4, cell -> cell.millis(10).noise(noise))
                .cell("w", "alone", 1, cell -> cell.millis(5_000).noise(noise).baseline())
                .cell("w", "pool", 4, cell -> cell.millis(1_000).noise(noise))
                .cell("w", "threads", 4, cell -> cell.millis(threads).noise(noise));
    }

    private static Overall overall(SyntheticRun run) {
        return Analysis.of(run.journal()).overall().orElseThrow();
    }
}
