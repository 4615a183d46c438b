package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbench.analysis.cell.Measurement;
import workbench.analysis.slice.Contestant;
import workbench.analysis.slice.Overall;
import workbench.results.Contestants;
import workbench.results.Failure;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRun;

class OverallTest {

    /** One is 30 % faster in one workload, the other 10 % in the other. */
    @Test
    void theFastestOnAverageNeedNotBeTheFastestEverywhere() {
        var overall = overall(strategies(0.002, 1_100));

        assertThat(names(overall.contestants())).containsExactly("threads", "pool", "alone");
        assertThat(overall.missing()).isEmpty();
        assertThat(overall.choice()).hasValueSatisfying(choice -> {
            assertThat(choice.verified()).isTrue();
            assertThat(choice.chosen()).isZero();
        });
        assertThat(overall.lead())
                .hasValueSatisfying(lead -> assertThat(lead.ratio()).isCloseTo(Math.sqrt(1 / 1.3 * 1.1), within(0.01)));
    }

    @Test
    void aContestantHasTheMeanOfTheLogarithmsOfItsCellsInEachRound() {
        var contestant = overall(strategies(0.05, 1_100)).contestants().getFirst();

        assertThat(contestant.cells()).hasSize(2);
        var sample = contestant.sample();
        assertThat(sample.size()).isEqualTo(5);
        for (var round = 0; round < 5; round++) {
            assertThat(sample.logs()[round])
                    .isCloseTo((log(contestant, 0, round) + log(contestant, 1, round)) / 2, within(1e-9));
        }
    }

    private static double log(Contestant contestant, int cell, int round) {
        return contestant.cells().get(cell).sample().logs()[round];
    }

    @Test
    void whatWasNotMeasuredOrFailedSomewhereDoesNotEnter() {
        var run = strategies(0.002, 1_100)
                .cell("v", "elsewhere", 4, cell -> cell.millis(1))
                .cell("v", "fragile", 4, cell -> cell.millis(1))
                .cell(
                        "w",
                        "fragile",
                        4,
                        cell -> cell.millis(1).failing(1, new Failure(Failure.Kind.DEADLINE, "late", null)))
                .cell("v", "beside", 4, cell -> cell.millis(1).unranked("another matter"))
                .cell("w", "beside", 4, cell -> cell.millis(1).unranked("another matter"));

        var overall = overall(run);

        assertThat(names(overall.contestants())).containsExactly("threads", "pool", "alone");
        assertThat(names(overall.missing())).containsExactly("fragile", "elsewhere");
        assertThat(overall.choice())
                .hasValueSatisfying(choice -> assertThat(choice.verified()).isTrue());
    }

    @Test
    void withoutAProofThereIsAChoiceWithItsRegretAndAnOutlook() {
        var overall = overall(strategies(0.1, 1_300));

        assertThat(overall.choice()).hasValueSatisfying(choice -> {
            assertThat(choice.verified()).isFalse();
            assertThat(choice.regret()).isGreaterThan(1.03);
            assertThat(choice.candidates()).contains(0, 1);
            assertThat(choice.slower()).containsKey(2);
        });
        assertThat(overall.outlook()).isPresent();
    }

    @Test
    void jvmsAreComparedOverAllElse() {
        var run = SyntheticRun.seeded(5).overall(Contestants.JVMS);
        for (var workload : List.of("v", "w")) {
            for (var strategy : List.of("threads", "pool")) {
                run.cell(
                                workload,
                                strategy,
                                4,
                                cell -> cell.millis(11).noise(0.002).variant("plain"))
                        .cell(
                                workload,
                                strategy,
                                4,
                                cell -> cell.millis(10).noise(0.002).variant("zgc"));
            }
        }

        var overall = overall(run);

        assertThat(overall.contestants())
                .extracting(contestant -> contestant.cells().getFirst().cell().jvm())
                .containsExactly("zgc", "plain");
        assertThat(overall.contestants())
                .extracting(contestant -> contestant.cells().size())
                .containsExactly(4, 4);
        assertThat(overall.choice())
                .hasValueSatisfying(choice -> assertThat(choice.verified()).isTrue());
    }

    @Test
    void aMachineThatWasBusyDuringOneWorkloadLeavesNoVerdict() {
        var quiet = strategies(0.002, 1_100).journal();
        var second = List.of("c4", "c5", "c6");
        var busy = Recorded.of(quiet)
                .each(fork -> Recorded.disturbed(fork, second.contains(fork.cell()) ? 0.14 : 0.01))
                .journal();

        assertThat(Analysis.of(busy).overall().orElseThrow().busy()).isPresent();
        assertThat(Analysis.of(quiet).overall().orElseThrow().busy()).isEmpty();
    }

    @Test
    void fourForksAreNoChoice() {
        var overall = overall(strategies(0.002, 1_100).forks(4));

        assertThat(overall.choice()).isEmpty();
        assertThat(overall.rounds()).isEqualTo(4);
    }

    @Test
    void whereNothingWasMeasuredEverywhereAllAreMissing() {
        var overall = overall(SyntheticRun.seeded(1)
                .overall(Contestants.STRATEGIES)
                .cell("v", "a", 4, cell -> cell.millis(1))
                .cell("w", "b", 4, cell -> cell.millis(1)));

        assertThat(overall.contestants()).isEmpty();
        assertThat(names(overall.missing())).containsExactly("a", "b");
        assertThat(overall.choice()).isEmpty();
    }

    @Test
    void nothingIsComparedUnlessItWasDeclared() {
        assertThat(Analysis.of(SyntheticRun.seeded(1)
                                .cell("v", "a", 4, cell -> cell.millis(1))
                                .cell("w", "a", 4, cell -> cell.millis(1))
                                .journal())
                        .overall())
                .isEmpty();
    }

    private static SyntheticRun strategies(double noise, double threads) {
        return SyntheticRun.seeded(7)
                .overall(Contestants.STRATEGIES)
                .cell("v", "alone", 1, cell -> cell.millis(100).noise(noise).baseline())
                .cell("v", "pool", 4, cell -> cell.millis(13).noise(noise))
                .cell("v", "threads", 4, cell -> cell.millis(10).noise(noise))
                .cell("w", "alone", 1, cell -> cell.millis(5_000).noise(noise).baseline())
                .cell("w", "pool", 4, cell -> cell.millis(1_000).noise(noise))
                .cell("w", "threads", 4, cell -> cell.millis(threads).noise(noise));
    }

    private static Overall overall(SyntheticRun run) {
        return Analysis.of(run.journal()).overall().orElseThrow();
    }

    private static List<String> names(List<Contestant> contestants) {
        return contestants.stream()
                .map(contestant -> contestant.cells().getFirst())
                .map(Measurement::name)
                .toList();
    }
}
