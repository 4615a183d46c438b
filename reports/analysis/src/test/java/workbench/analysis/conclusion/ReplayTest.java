package workbench.analysis.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.conclusion.Replay.Claim;
import workbench.analysis.conclusion.Replay.Ruling;
import workbench.analysis.conclusion.Replay.Side;
import workbench.analysis.conclusion.Replay.Truth;
import workbench.results.Question;
import workbench.results.testkit.CellPlan;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRun;

@DisplayName("A replay of the article")
class ReplayTest {

    /** The cells of the first language that factorise 50,000 numbers. */
    private static final Set<String> FACTORISING = Set.of("c4", "c5", "c6", "c7", "c8");

    private final SyntheticRun run = SyntheticRun.seeded(3).question(Question.ARTICLE);

    /** Java gains by threads where CPython does not. */
    @BeforeEach
    void languages() {
        language("java", "", "multi-process", 300, 160, 158);
        language("cpython", "cpython-", "cpython-processes", 9_000, 9_900, 9_950);
    }

    private void language(
            String language, String prefix, String processes, double alone, double threads, double otherStyle) {
        var threaded = language.equals("java") ? "platform-threads" : "cpython-threads";
        cell(language, "download", prefix + "sequential", 1, 14_000, CellPlan::baseline);
        cell(language, "download", threaded, 4, 5_000, _ -> {});
        cell(language, "download", threaded, 8, 3_600, _ -> {});
        cell(
                language,
                "factor:numbers=50000",
                prefix + "sequential",
                1,
                alone,
                one -> one.baseline().items(50_000));
        cell(language, "factor:numbers=50000", threaded, 4, threads, one -> one.items(50_000));
        cell(language, "factor:numbers=50000", threaded, 8, threads, one -> one.items(50_000));
        cell(language, "factor:numbers=50000", threaded + ":style=lambda", 4, otherStyle, one -> one.items(50_000));
        cell(language, "factor:numbers=50000", processes, 4, alone / 1.9, one -> one.items(50_000));
        cell(
                language,
                "factor:numbers=60000",
                prefix + "sequential",
                1,
                alone * 1.44,
                one -> one.baseline().items(60_000));
        cell(
                language,
                "factor:numbers=100000",
                prefix + "sequential",
                1,
                alone * 4,
                one -> one.baseline().items(100_000));
        cell(
                language,
                "factor:algorithm=sqrt,numbers=50000",
                prefix + "sequential",
                1,
                alone / 100,
                one -> one.baseline().items(50_000));
    }

    private void cell(
            String language, String workload, String strategy, int width, double millis, Consumer<CellPlan> more) {
        run.cell(
                workload,
                strategy,
                width,
                cell -> more.accept(cell.millis(millis).noise(0.002).language(language)));
    }

    @Test
    @DisplayName("holds each claim against the times of each language")
    void claims() {
        var replay = (Replay) Analysis.of(run.journal()).conclusion().orElseThrow();

        assertThat(replay.sides()).extracting(Side::language).containsExactly("java", "cpython");
        var java = replay.sides().getFirst();
        var python = replay.sides().getLast();
        assertThat(java.rulings()).containsOnlyKeys(Claim.values());
        assertThat(python.rulings()).containsOnlyKeys(Claim.values());
        assertThat(ruling(java, Claim.COMPUTING).truth()).isEqualTo(Truth.FAILS);
        assertThat(ruling(java, Claim.COMPUTING).figure()).isCloseTo(300 / 160.0, within(0.02));
        assertThat(java.count(Truth.HOLDS)).isEqualTo(Claim.values().length - 2);
        assertThat(python.count(Truth.HOLDS)).isEqualTo(Claim.values().length - 1);
        assertThat(ruling(python, Claim.WAITING).figure()).isCloseTo(2.8, within(0.02));
        assertThat(ruling(python, Claim.DIMINISHING).figure()).isCloseTo(1.39, within(0.02));
        assertThat(ruling(python, Claim.GROWTH).figure()).isCloseTo(2, within(0.01));
        assertThat(ruling(python, Claim.ALGORITHM).figure()).isCloseTo(100 / 1.9, within(0.5));
    }

    @Test
    @DisplayName("leaves out what was measured while the machine was busy")
    void busy() {
        var journal = Recorded.of(run.journal())
                .each(fork -> Recorded.disturbed(fork, FACTORISING.contains(fork.cell()) ? 0.14 : 0))
                .journal();
        var replay = (Replay) Analysis.of(journal).conclusion().orElseThrow();

        assertThat(replay.sides().getFirst().rulings()).containsOnlyKeys(Claim.WAITING, Claim.DIMINISHING);
        assertThat(replay.sides().getLast().rulings()).containsKeys(Claim.values());
    }

    /** Means of the published times by hand: 14.096 / 5.008 s, 5.008 / 3.574 s, 26.036 / 30.536 s. */
    @Test
    @DisplayName("agrees with the article about its own times")
    void published() {
        var published = ((Replay) Analysis.of(run.journal()).conclusion().orElseThrow()).published();

        assertThat(published.count(Truth.HOLDS)).isEqualTo(published.rulings().size());
        assertThat(published.rulings())
                .containsOnlyKeys(Claim.WAITING, Claim.DIMINISHING, Claim.COMPUTING, Claim.GROWTH);
        assertThat(ruling(published, Claim.WAITING).figure()).isCloseTo(14.096 / 5.008, within(0.02));
        assertThat(ruling(published, Claim.DIMINISHING).figure()).isCloseTo(5.008 / 3.574, within(0.02));
        assertThat(ruling(published, Claim.COMPUTING).figure()).isCloseTo(26.036 / 30.536, within(0.02));
    }

    private static Ruling ruling(Side side, Claim claim) {
        return side.ruling(claim).orElseThrow();
    }
}
