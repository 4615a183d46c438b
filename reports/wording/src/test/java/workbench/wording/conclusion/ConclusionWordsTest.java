package workbench.wording.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import workbench.analysis.Analysis;
import workbench.analysis.conclusion.Conclusion;
import workbench.results.CodeVersion;
import workbench.results.Design;
import workbench.results.ForkEntry;
import workbench.results.Question;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRun;

class ConclusionWordsTest {

    @Test
    void fromWhichItemTimeOn() {
        var run = SyntheticRun.seeded(1).question(Question.CROSSOVER);
        for (var micros : new double[] {0.1, 1, 10, 100}) {
            var workload = "w:item=" + micros;
            run.cell(
                            workload,
                            "alone",
                            1,
                            cell -> cell.millis(micros).items(1_000).noise(0.01).baseline())
                    .cell(
                            workload,
                            "dear",
                            2,
                            cell -> cell.millis(micros / 2 + 1_000).items(1_000).noise(0.01))
                    .cell(
                            workload,
                            "threads",
                            2,
                            cell -> cell.millis(micros / 2 + 4).items(1_000).noise(0.01))
                    .cell(
                            workload,
                            "cheap",
                            2,
                            cell -> cell.millis(micros / 2).items(1_000).noise(0.01));
        }
        var conclusion = conclusion(run);

        assertThat(ConclusionWords.sentence(conclusion))
                .matches(
                        "Spreading the items pays at every length measured, from [\\d.]+ ns on, with cheap at width 2; threads needs "
                                + "8\\.\\d+ µs \\(95 %: 7\\.\\d+–8\\.\\d+ µs\\); dear is not faster at 10\\d µs, the longest\\.");
        assertThat(ConclusionWords.table(conclusion).rows())
                .hasSize(3)
                .allSatisfy(row -> assertThat(row)
                        .hasSameSizeAs(ConclusionWords.table(conclusion).columns()));
    }

    @Test
    void nothingPays() {
        assertThat(sentence(SyntheticRun.seeded(9)
                        .question(Question.CROSSOVER)
                        .cell(
                                "w",
                                "alone",
                                1,
                                cell -> cell.millis(1).items(1_000).noise(0.01).baseline())
                        .cell(
                                "w",
                                "threads",
                                2,
                                cell -> cell.millis(5).items(1_000).noise(0.01))))
                .matches(
                        "Spreading the items does not pay: at [\\d.]+ [µn]s each, nothing is faster than the baseline, not even with threads at width 2\\.");
        assertThat(sentence(SyntheticRun.seeded(9)
                        .question(Question.CROSSOVER)
                        .cell("w", "threads", 2, cell -> cell.millis(5))))
                .isEqualTo("Cannot tell: nothing was measured beside a baseline.");
    }

    @Test
    void byTheShareOfWaiting() {
        var conclusion = conclusion(SyntheticRun.seeded(2)
                .question(Question.MIX)
                .cell(
                        "w",
                        "alone",
                        1,
                        cell -> cell.millis(20).cpuMillis(20).noise(0.01).baseline())
                .cell("w", "threads", 2, cell -> cell.millis(10).noise(0.01))
                .cell("w", "pool", 2, cell -> cell.millis(10).noise(0.01))
                .cell("w", "threads", 16, cell -> cell.millis(10).noise(0.01))
                .cell("w", "pool", 16, cell -> cell.millis(12).noise(0.01))
                .cell(
                        "w:wait=1",
                        "alone",
                        1,
                        cell -> cell.millis(20).cpuMillis(5).noise(0.01).baseline())
                .cell("w:wait=1", "threads", 2, cell -> cell.millis(10).noise(0.01))
                .cell("w:wait=1", "pool", 2, cell -> cell.millis(11).noise(0.01))
                .cell("w:wait=1", "threads", 16, cell -> cell.millis(5).noise(0.01))
                .cell("w:wait=1", "pool", 16, cell -> cell.millis(6).noise(0.01)));

        assertThat(ConclusionWords.sentence(conclusion))
                .matches(
                        "Use (threads|pool) at width \\d+ at 0 % waiting and threads at width 16 at 75 % waiting\\. A width of cores × "
                                + "\\(1 \\+ wait / compute\\), rounded to one that was measured, is at most \\d+ % slower than the best in 1 of 2 mixes\\.");
        assertThat(ConclusionWords.table(conclusion).rows().get(1))
                .startsWith("w:wait=1", "75 %", "threads at width 16")
                .contains("2: threads; 16: threads", "8 (nearest: 16)");
    }

    @Test
    void whichWidthIsEnough() {
        assertThat(sentence(widths(0.002)))
                .isEqualTo(
                        "w with threads: width 4 is enough, at most 3 % slower than the best of the 5 widths from 1 to 16 (95 %); from "
                                + "width 16 on it gets slower.");
        assertThat(sentence(widths(0.2)))
                .matches(
                        "w with threads: no width is shown to be at most 5 % slower than the best of the 5 widths from 1 to 16; width "
                                + "\\d+ has the lowest time\\.");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "VERSIONS")
    void aBusyMachineAnswersNothing(Question question) {
        var busy = Recorded.of(SyntheticRun.seeded(1)
                        .question(question)
                        .cell("w", "alone", 1, cell -> cell.millis(3).items(10).baseline())
                        .cell("w", "threads", 2, cell -> cell.millis(2).items(10))
                        .cell("w", "threads", 4, cell -> cell.millis(2).items(10))
                        .journal())
                .each(fork -> Recorded.disturbed(fork, 0.14))
                .journal();
        var conclusion = Analysis.of(busy).conclusion().orElseThrow();

        assertThat(ConclusionWords.title(conclusion)).isEqualTo("Is the question " + question + " answered?");
        assertThat(ConclusionWords.sentence(conclusion))
                .matches(
                        "Cannot tell, because the machine was busy: other programs used 14\\.\\d % of the processors\\.");
        assertThat(ConclusionWords.table(conclusion).isEmpty()).isTrue();
    }

    @Test
    void whichPoolIsEnough() {
        var run = SyntheticRun.seeded(8).question(Question.POOL);
        pool(run, "q:kind=slow,connections=10", "threads", 10, 10);
        pool(run, "q:kind=slow,connections=50", "threads", 10, 9.9);
        pool(run, "q:kind=slow,connections=10", "threads", 1000, 15);
        pool(run, "q:kind=slow,connections=50", "threads", 1000, 11);
        pool(run, "q:connections=2", "virtual", 10, 10);
        pool(run, "q:connections=50", "virtual", 10, 9);
        var conclusion = Analysis.of(Recorded.of(run.journal())
                        .each(fork -> Recorded.telling(fork, ForkEntry.CONNECTION_WAIT, "half within 3 ms"))
                        .journal())
                .conclusion()
                .orElseThrow();

        assertThat(ConclusionWords.title(conclusion)).isEqualTo("Which pool is enough?");
        assertThat(ConclusionWords.sentence(conclusion))
                .matches(
                        "With threads, enough are 10 connections for q:kind=slow at width 10 \\(at most \\d % slower than the best of 10 "
                                + "to 50\\) and 50 connections for q:kind=slow at width 1,000 \\(at most \\d % slower than the best of 10 "
                                + "to 50\\)\\. With virtual, enough are 50 connections for q at width 10 \\(at most \\d % slower than "
                                + "the best of 2 to 50\\)\\. 1,000 threads at 10 connections take 1\\.\\d+× as long as 10 do for "
                                + "q:kind=slow; they get their connections half within 3 ms\\.");
        assertThat(ConclusionWords.table(conclusion).rows()).hasSize(6);
        assertThat(ConclusionWords.table(conclusion).rows().getFirst())
                .startsWith("q:kind=slow", "threads", "10", "10")
                .endsWith("half within 3 ms");
    }

    private static void pool(SyntheticRun run, String workload, String strategy, int width, double millis) {
        run.cell(workload, strategy, width, cell -> cell.millis(millis).noise(0.002));
    }

    @Test
    void withFewForksNoPoolIsShownToBeEnough() {
        var run = SyntheticRun.seeded(8).forks(2).question(Question.POOL);
        pool(run, "q:connections=2", "threads", 2, 10);
        pool(run, "q:connections=50", "threads", 2, 20);
        pool(run, "q:connections=2", "threads", 20, 10);

        assertThat(sentence(run))
                .matches(
                        "With threads, no pool is shown to be enough for q at width 2\\. 20 threads at 2 connections are not shown to be "
                                + "slower or faster than 2 \\(.*×\\) for q\\.");
    }

    @Test
    void onePoolIsNoneToChooseFrom() {
        assertThat(sentence(SyntheticRun.seeded(1)
                        .question(Question.POOL)
                        .cell("q:connections=10", "threads", 10, cell -> cell.millis(10))))
                .isEqualTo("Cannot tell: no workload was measured with two pools or more at one width.");
    }

    private static SyntheticRun widths(double noise) {
        return SyntheticRun.seeded(3)
                .design(new Design(false, null, false, false, 0, null, 0.05, null, null, Question.WIDTH, null, null))
                .cell("w", "threads", 1, cell -> cell.millis(20).noise(noise))
                .cell("w", "threads", 2, cell -> cell.millis(12).noise(noise))
                .cell("w", "threads", 4, cell -> cell.millis(10.2).noise(noise))
                .cell("w", "threads", 8, cell -> cell.millis(10).noise(noise))
                .cell("w", "threads", 16, cell -> cell.millis(13).noise(noise));
    }

    @Test
    void howTheNewVersionCompares() {
        var run = SyntheticRun.seeded(5)
                .forks(10)
                .question(Question.VERSIONS)
                .cell(
                        "w:n=1",
                        "pool",
                        2,
                        cell -> cell.millis(10)
                                .noise(0.003)
                                .ofWorkload(CodeVersion.OLD)
                                .results(1, 2, 3))
                .cell(
                        "w:n=1",
                        "pool",
                        2,
                        cell -> cell.millis(12)
                                .noise(0.003)
                                .ofWorkload(CodeVersion.NEW)
                                .after("c1")
                                .digest("d2")
                                .results(1, 2, 4))
                .cell("w:n=2", "pool", 2, cell -> cell.millis(10).noise(0.001).ofWorkload(CodeVersion.OLD))
                .cell(
                        "w:n=2",
                        "pool",
                        2,
                        cell -> cell.millis(10)
                                .noise(0.001)
                                .ofWorkload(CodeVersion.NEW)
                                .after("c3"));

        assertThat(sentence(run))
                .matches("The new version: slower at w:n=1 · pool · width 2 \\(1\\.\\d+×, 1\\.\\d+–1\\.\\d+\\); "
                        + "equal within 2 % at w:n=2 · pool · width 2 \\(\\d\\.\\d+×, .*\\)\\. "
                        + "Results changed: w:n=1 in 1 of 3 items\\.");
        var table =
                ConclusionWords.table(Analysis.of(run.journal()).conclusion().orElseThrow());
        assertThat(table.rows())
                .extracting(row -> row.get(5), row -> row.get(6), row -> row.getLast())
                .containsExactly(
                        tuple("slower", "changed in 1 of 3 items", "10 / 10"),
                        tuple("equal within 2 %", "same", "10 / 10"));
    }

    @Test
    void howTwoCompare() {
        assertThat(sentence(SyntheticRun.seeded(4)
                        .question(Question.VERSUS)
                        .cell(
                                "w",
                                "platform",
                                10,
                                cell -> cell.millis(3).noise(0.01).memory(1 << 20))
                        .cell(
                                "w",
                                "virtual",
                                10,
                                cell -> cell.millis(2).noise(0.01).memory(1 << 10))
                        .cell(
                                "w",
                                "platform",
                                99,
                                cell -> cell.millis(3).noise(0.01).cpuMillis(2))
                        .cell(
                                "w",
                                "virtual",
                                99,
                                cell -> cell.millis(3).noise(0.01).cpuMillis(1))))
                .matches(
                        "virtual is faster than platform at w · width 10 \\(1\\.\\d+× as fast, with 0\\.00\\d+× the memory\\); at w · width 99 "
                                + "neither is proven faster\\.");
    }

    @Test
    void manyPlacesAreCounted() {
        var run = SyntheticRun.seeded(10).question(Question.VERSUS);
        for (var width = 1; width <= 5; width++) {
            var times = width;
            run.cell("w", "platform", width, cell -> cell.millis(10 * times).noise(0.01))
                    .cell("w", "virtual", width, cell -> cell.millis(5).noise(0.01));
        }

        assertThat(sentence(run))
                .startsWith(
                        "virtual is faster than platform at 5 combinations of workload and width, by most at w · width 5 (");
    }

    @Test
    void whatIsLostAtWorst() {
        assertThat(sentence(SyntheticRun.seeded(5)
                        .question(Question.LOSS)
                        .cell("even", "steals", 2, cell -> cell.millis(10.5).noise(0.01))
                        .cell("even", "halves", 2, cell -> cell.millis(10).noise(0.01))
                        .cell("skewed", "steals", 2, cell -> cell.millis(10).noise(0.01))
                        .cell("skewed", "halves", 2, cell -> cell.millis(14).noise(0.01))))
                .matches(
                        "steals takes at worst 1\\.0\\d+× the time of the best \\(95 %: [\\d.–]+\\), at even · width 2; halves "
                                + "takes at worst 1\\.\\d+× the time of the best \\(95 %: [\\d.–]+\\), at skewed · width 2\\.");
    }

    @Test
    void whatIsLostNowhere() {
        assertThat(sentence(SyntheticRun.seeded(6)
                        .question(Question.LOSS)
                        .cell("even", "steals", 2, cell -> cell.millis(10).noise(0.01))
                        .cell("even", "halves", 2, cell -> cell.millis(14).noise(0.01))
                        .cell("skewed", "steals", 2, cell -> cell.millis(10).noise(0.01))
                        .cell("skewed", "halves", 2, cell -> cell.millis(14).noise(0.01))))
                .startsWith("steals is nowhere shown to be slower than the best; halves takes at worst 1.");
    }

    @Test
    void whatAStrategyCosts() {
        assertThat(sentence(SyntheticRun.seeded(6)
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
                                "nothing",
                                "free",
                                2,
                                cell -> cell.millis(0.9).items(1_000).noise(0.002))
                        .cell(
                                "waits",
                                "threads",
                                10,
                                cell -> cell.millis(9)
                                        .inFlight(10)
                                        .items(100)
                                        .cpuMillis(5)
                                        .memory(100 << 20))
                        .cell(
                                "waits",
                                "threads",
                                110,
                                cell -> cell.millis(9)
                                        .inFlight(110)
                                        .items(100)
                                        .cpuMillis(6)
                                        .memory(200 << 20))))
                .matches(
                        "Beyond its own time, an item costs [\\d.]+ µs with threads and nothing measurable with free; in processor time with the most in flight, its own work included, "
                                + "60\\.0 µs with threads; in memory while it is in flight, 1\\.0\\d MiB with threads\\.");
    }

    @Test
    void whichClaimsOfTheArticleHold() {
        var conclusion = conclusion(SyntheticRun.seeded(11)
                .question(Question.ARTICLE)
                .cell("download", "sequential", 1, cell -> cell.millis(140).baseline())
                .cell("download", "platform-threads", 4, cell -> cell.millis(50))
                .cell(
                        "factor",
                        "sequential",
                        1,
                        cell -> cell.millis(300).noise(0.002).baseline())
                .cell("factor", "platform-threads", 4, cell -> cell.millis(150).noise(0.002)));

        assertThat(ConclusionWords.sentence(conclusion))
                .isEqualTo(
                        "Of the article's claims, 1 of 2 hold in java. Threads make factorising 2.000× as fast in java.");
        assertThat(ConclusionWords.table(conclusion).columns())
                .containsExactly("Claim", "Published in 2016, CPython 3.5", "Here, java");
        assertThat(ConclusionWords.table(conclusion).rows())
                .anySatisfy(row -> assertThat(row).first().asString().startsWith("Threads do not speed up factorising"))
                .anySatisfy(row -> assertThat(row.get(1)).matches("holds: 0\\.85\\d? ?× \\(0\\.8\\d+–0\\.8\\d+\\)"))
                .anySatisfy(row -> assertThat(row.get(2)).startsWith("does not hold: 2.000×"));
    }

    @Test
    void noClaimOfTheArticleWithoutItsTimes() {
        assertThat(sentence(SyntheticRun.seeded(12)
                        .question(Question.ARTICLE)
                        .cell("factor", "sequential", 1, cell -> cell.millis(1).baseline())))
                .isEqualTo("Cannot tell: no claim of the article has both of its times.");
    }

    private static String sentence(SyntheticRun run) {
        return ConclusionWords.sentence(conclusion(run));
    }

    private static Conclusion conclusion(SyntheticRun run) {
        return Analysis.of(run.journal()).conclusion().orElseThrow();
    }
}
