package workbench.analysis.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.conclusion.WorstCases.WorstCase;
import workbench.analysis.slice.PoolSearch;
import workbench.analysis.slice.PoolSearch.SizedPool;
import workbench.analysis.slice.WidthRace;
import workbench.analysis.slice.WidthRace.Contender;
import workbench.results.Design;
import workbench.results.Failure;
import workbench.results.Question;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRun;

class ConclusionTest {

    @Test
    void aRunWithoutAQuestionHasNoFinding() {
        var run = SyntheticRun.seeded(1).cell("w", "a", 2, cell -> cell.millis(1));

        assertThat(Analysis.of(run.journal()).conclusion()).isEmpty();
    }

    /** Items that wait half of their time on two cores: the rule says width 4. */
    @Test
    void theRuleOfWidthsIsHeldAgainstTheBest() {
        var run = SyntheticRun.seeded(2)
                .question(Question.MIX)
                .cell(
                        "w:wait=1",
                        "alone",
                        1,
                        cell -> cell.millis(20).cpuMillis(10).noise(0.002).baseline())
                .cell("w:wait=1", "threads", 2, cell -> cell.millis(10).noise(0.002))
                .cell("w:wait=1", "threads", 4, cell -> cell.millis(6).noise(0.002))
                .cell("w:wait=1", "threads", 16, cell -> cell.millis(5).noise(0.002))
                .cell(
                        "w",
                        "alone",
                        1,
                        cell -> cell.millis(20).cpuMillis(20).noise(0.002).baseline())
                .cell("w", "threads", 2, cell -> cell.millis(10).noise(0.002))
                .cell("w", "threads", 16, cell -> cell.millis(10).noise(0.002));

        var rows = ((Mix) conclusion(run)).rows();

        assertThat(rows).extracting(row -> row.decision().workload().label()).containsExactly("w", "w:wait=1");
        assertThat(rows.get(1).waiting().orElseThrow()).isCloseTo(0.5, within(0.05));
        assertThat(rows.get(1).rule()).hasValueSatisfying(rule -> {
            assertThat(rule.width()).isCloseTo(4, within(0.3));
            assertThat(rule.nearest()).isEqualTo(4);
            assertThat(rule.regret().orElseThrow()).isBetween(1.19, 1.23);
        });
        assertThat(rows.getFirst().rule())
                .hasValueSatisfying(rule -> assertThat(rule.nearest()).isEqualTo(2));
    }

    @Test
    void theLeastWidthThatIsEnoughAndFromWhereOnItGetsWorse() {
        var race = races(widths(3, 0.002)).getFirst();

        assertThat(race.strategy()).isEqualTo("threads");
        assertThat(race.widths()).extracting(Contender::width).containsExactly(1, 2, 4, 8, 16, 32);
        assertThat(race.leastEnough()).isEqualTo(OptionalInt.of(4));
        assertThat(race.fastest())
                .hasValueSatisfying(width -> assertThat(width.width()).isEqualTo(8));
        assertThat(race.worseFrom()).isEqualTo(OptionalInt.of(16));
    }

    /** What is beaten leaves, and the others stay until the answer is known; then all leave, and the baseline with them. */
    @Test
    void widthsRace() {
        var open = Analysis.of(widths(4, 0.05).journal());
        var over = Analysis.of(widths(4, 0.002).journal());

        assertThat(names(open)).contains("1").doesNotContain("8", "alone");
        assertThat(names(over)).containsExactlyInAnyOrder("alone", "1", "2", "4", "8", "16", "32");
    }

    private static List<String> names(Analysis analysis) {
        return analysis.measurements().stream()
                .filter(one -> analysis.settled().contains(one.cell().id()))
                .map(one -> one.cell().fixedWidth()
                        ? one.name()
                        : String.valueOf(one.cell().width()))
                .toList();
    }

    @Test
    void whatHasNoTimeOrNoRivalDoesNotHoldUpARace() {
        var run = widths(4, 0.002)
                .cell("w", "lonely", 4, cell -> cell.millis(1).noise(0.002))
                .cell(
                        "w",
                        "threads",
                        3,
                        cell -> cell.millis(1).failing(1, new Failure(Failure.Kind.DEADLINE, "late", null)));

        assertThat(names(Analysis.of(run.journal())))
                .containsExactlyInAnyOrder("alone", "1", "2", "4", "8", "16", "32", "4");
    }

    @Test
    void aBusyMachineAnswersNothingAndEndsNoRace() {
        var busy = Recorded.of(widths(5, 0.002).journal())
                .each(fork -> Recorded.disturbed(fork, 0.14))
                .journal();
        assertThat(Analysis.of(busy).conclusion()).containsInstanceOf(Unanswered.class);
        assertThat(Analysis.of(busy).settled()).isEmpty();
    }

    /** Ten connections are enough, whatever the width; 100 threads at ten connections take longer than ten. */
    @Test
    void theLeastPoolThatIsEnoughAndWhatBecomesOfACrowd() {
        var sizes = (PoolSizes) conclusion(pools());

        assertThat(sizes.searches()).extracting(PoolSearch::width).containsExactly(10, 100);
        assertThat(sizes.searches()).allSatisfy(search -> {
            assertThat(search.strategy()).isEqualTo("threads");
            assertThat(search.pools()).extracting(SizedPool::connections).containsExactly(2, 10, 50);
            assertThat(search.leastEnough())
                    .hasValueSatisfying(pool -> assertThat(pool.connections()).isEqualTo(10));
            assertThat(search.fastest())
                    .hasValueSatisfying(pool -> assertThat(pool.connections()).isEqualTo(50));
            assertThat(search.pools().getFirst().slower()).isPresent();
        });
        assertThat(sizes.crowds()).singleElement().satisfies(crowd -> {
            assertThat(crowd.connections()).isEqualTo(10);
            assertThat(crowd.few().cell().width()).isEqualTo(10);
            assertThat(crowd.many().cell().width()).isEqualTo(100);
            assertThat(crowd.comparison().ratio()).isCloseTo(1.5, within(0.05));
        });
    }

    /** One cell without a pool of its own, and one that has no rival, search for nothing. */
    private static SyntheticRun pools() {
        return SyntheticRun.seeded(8)
                .question(Question.POOL)
                .cell("q", "threads", 10, cell -> cell.millis(1).noise(0.002))
                .cell(
                        "q:connections=auto",
                        "threads",
                        10,
                        cell -> cell.millis(1).noise(0.002))
                .cell(
                        "q:kind=slow,connections=10",
                        "threads",
                        10,
                        cell -> cell.millis(1).noise(0.002))
                .cell("q:connections=10", "threads", 10, cell -> cell.millis(10).noise(0.002))
                .cell("q:connections=2", "threads", 10, cell -> cell.millis(20).noise(0.002))
                .cell(
                        "q:connections=50",
                        "threads",
                        10,
                        cell -> cell.millis(9.9).noise(0.002))
                .cell(
                        "q:connections=10",
                        "threads",
                        100,
                        cell -> cell.millis(15).noise(0.002))
                .cell("q:connections=2", "threads", 100, cell -> cell.millis(30).noise(0.002))
                .cell(
                        "q:connections=50",
                        "threads",
                        100,
                        cell -> cell.millis(14.9).noise(0.002));
    }

    private static SyntheticRun widths(long seed, double noise) {
        var design = new Design(false, null, false, false, 0, null, 0.05, null, null, Question.WIDTH, null, null);
        return SyntheticRun.seeded(seed)
                .design(design)
                .cell("w", "alone", 1, cell -> cell.millis(20).noise(noise).baseline())
                .cell("w", "threads", 1, cell -> cell.millis(20).noise(noise))
                .cell("w", "threads", 2, cell -> cell.millis(12).noise(noise))
                .cell("w", "threads", 4, cell -> cell.millis(10.2).noise(noise))
                .cell("w", "threads", 8, cell -> cell.millis(10).noise(noise))
                .cell("w", "threads", 16, cell -> cell.millis(10.3).noise(noise))
                .cell("w", "threads", 32, cell -> cell.millis(13).noise(noise));
    }

    private static List<WidthRace> races(SyntheticRun run) {
        return ((WidthSearch) conclusion(run)).races();
    }

    @Test
    void twoStrategiesAreComparedWhereBothHaveATime() {
        var run = SyntheticRun.seeded(6)
                .question(Question.VERSUS)
                .cell("w", "alone", 1, cell -> cell.millis(20).noise(0.002).baseline())
                .cell("w", "platform", 10, cell -> cell.millis(3).noise(0.002).memory(1 << 20))
                .cell("w", "virtual", 10, cell -> cell.millis(2).noise(0.002).memory(1 << 10))
                .cell("w", "third", 10, cell -> cell.millis(1).noise(0.002))
                .cell("w", "platform", 99, cell -> cell.millis(1).noise(0.002));

        var versus = (Versus) conclusion(run);

        assertThat(versus.first()).isEqualTo("platform");
        assertThat(versus.second()).isEqualTo("virtual");
        assertThat(versus.rows()).hasSize(1).first().satisfies(row -> {
            assertThat(row.comparison().ratio()).isCloseTo(1.5, within(0.02));
            assertThat(row.first().memory().orElseThrow())
                    .isGreaterThan(row.second().memory().orElseThrow());
        });
    }

    @Test
    void eachStrategyIsJudgedWhereItLosesMost() {
        var run = SyntheticRun.seeded(7)
                .question(Question.LOSS)
                .cell("even", "steals", 2, cell -> cell.millis(10.5).noise(0.002))
                .cell("even", "halves", 2, cell -> cell.millis(10).noise(0.002))
                .cell("skewed", "steals", 2, cell -> cell.millis(10).noise(0.002))
                .cell("skewed", "halves", 2, cell -> cell.millis(14).noise(0.002))
                .cell("skewed", "elsewhere", 2, cell -> cell.millis(9).noise(0.002));

        var cases = (WorstCases) conclusion(run);

        assertThat(cases.strategies()).extracting(WorstCase::name).containsExactly("steals", "halves");
        assertThat(cases.strategies().getFirst().ratio()).isCloseTo(10 / 9.0, within(0.01));
        assertThat(cases.strategies().getLast().ratio()).isCloseTo(14 / 9.0, within(0.01));
        assertThat(cases.strategies().getLast().slice().workload().label()).isEqualTo("skewed");
        assertThat(cases.missing()).containsExactly("elsewhere");
    }

    @Test
    void anItemCostsWhatItTakesBeyondTheBaselineAndWhatItHolds() {
        var mebibyte = 1L << 20;
        var run = SyntheticRun.seeded(8)
                .question(Question.COST)
                .cell(
                        "nothing",
                        "alone",
                        1,
                        cell -> cell.millis(1).items(1_000).noise(0.002).baseline())
                .cell(
                        "nothing",
                        "threads",
                        2,
                        cell -> cell.millis(3).items(1_000).noise(0.002))
                .cell(
                        "waits",
                        "threads",
                        10,
                        cell -> cell.millis(9)
                                .inFlight(10)
                                .items(100)
                                .cpuMillis(5)
                                .memory(100 * mebibyte))
                .cell(
                        "waits",
                        "threads",
                        110,
                        cell -> cell.millis(9)
                                .inFlight(110)
                                .items(100)
                                .cpuMillis(6)
                                .memory(200 * mebibyte));

        var row = ((OwnCost) conclusion(run)).rows().getFirst();

        assertThat(row.name()).isEqualTo("threads");
        assertThat(row.extra().orElseThrow().nanos()).isCloseTo(2_000, within(60.0));
        assertThat(row.cpuNanos().orElseThrow()).isCloseTo(60_000, within(1_000.0));
        assertThat(row.bytes().orElseThrow()).isCloseTo((double) mebibyte, within(0.05 * mebibyte));
    }

    @Test
    void memoryIsNotSharedOutAmongItemsThatWereNeverInFlight() {
        var run = SyntheticRun.seeded(9)
                .question(Question.COST)
                .cell(
                        "waits",
                        "threads",
                        10,
                        cell -> cell.millis(9).inFlight(10).memory(100 << 20))
                .cell(
                        "waits",
                        "threads",
                        110,
                        cell -> cell.millis(9).inFlight(12).memory(200 << 20));

        assertThat(((OwnCost) conclusion(run)).rows().getFirst().bytes()).isEmpty();
    }

    private static Conclusion conclusion(SyntheticRun run) {
        return Analysis.of(run.journal()).conclusion().orElseThrow();
    }
}
