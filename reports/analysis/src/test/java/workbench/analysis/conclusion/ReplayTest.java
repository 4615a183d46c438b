package workbench.analysis.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.conclusion.ArticleRow.ArticleWork;
import workbench.analysis.conclusion.ArticleRow.Way;
import workbench.analysis.conclusion.Replay.Claim;
import workbench.analysis.conclusion.Replay.Ruling;
import workbench.analysis.conclusion.Replay.Side;
import workbench.analysis.conclusion.Replay.Truth;
import workbench.results.Journal;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRuns;
import workbench.statistics.Estimates;

@DisplayName("A replay of the article")
class ReplayTest {

    /** The cells of the first language that factorise 50,000 numbers. */
    private static final Set<String> FACTORISING = Set.of("c4", "c5", "c6", "c7", "c8");

    private final Journal journal = SyntheticRuns.article();

    @Test
    @DisplayName("holds each claim against the times of each language")
    void claims() {
        var replay = (Replay) Analysis.of(journal).conclusion().orElseThrow();

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
        var disturbed = Recorded.of(journal)
                .each(fork -> Recorded.disturbed(fork, FACTORISING.contains(fork.cell()) ? 0.14 : 0))
                .journal();
        var replay = (Replay) Analysis.of(disturbed).conclusion().orElseThrow();

        assertThat(replay.sides().getFirst().rulings()).containsOnlyKeys(Claim.WAITING, Claim.DIMINISHING);
        assertThat(replay.sides().getLast().rulings()).containsKeys(Claim.values());
    }

    /** Means of the published times by hand: 14.096 / 5.008 s, 5.008 / 3.574 s, 26.036 / 30.536 s. */
    @Test
    @DisplayName("agrees with the article about its own times")
    void published() {
        var published = ((Replay) Analysis.of(journal).conclusion().orElseThrow()).published();

        assertThat(published.count(Truth.HOLDS)).isEqualTo(published.rulings().size());
        assertThat(published.rulings())
                .containsOnlyKeys(Claim.WAITING, Claim.DIMINISHING, Claim.COMPUTING, Claim.GROWTH);
        assertThat(ruling(published, Claim.WAITING).figure()).isCloseTo(14.096 / 5.008, within(0.02));
        assertThat(ruling(published, Claim.DIMINISHING).figure()).isCloseTo(5.008 / 3.574, within(0.02));
        assertThat(ruling(published, Claim.COMPUTING).figure()).isCloseTo(26.036 / 30.536, within(0.02));
    }

    /** All of the means of the published times, by hand; 27.71, 27.57, 27.93, 28.05 and 27.75 s make 27.80 s, for example. */
    @Test
    @DisplayName("keeps the published times apart, each in its row")
    void times() {
        var replay = (Replay) Analysis.of(journal).conclusion().orElseThrow();

        var published = replay.published().times();
        assertThat(published.times()).hasSize(11);
        assertThat(seconds(published, ArticleRow.of(ArticleWork.DOWNLOADING, 52, Way.ALONE, 1)))
                .isCloseTo(14.096, within(0.02));
        assertThat(seconds(published, ArticleRow.of(ArticleWork.FACTORISING, 50_000, Way.THREADS, 8)))
                .isCloseTo(27.802, within(0.01));
        assertThat(seconds(published, ArticleRow.of(ArticleWork.FACTORISING, 100_000, Way.ALONE, 1)))
                .isCloseTo(100.21, within(0.001));

        var java = replay.sides().getFirst().times();
        assertThat(java.times().keySet())
                .startsWith(ArticleRow.of(ArticleWork.LISTING, 1, Way.ALONE, 1))
                .contains(new ArticleRow(ArticleWork.DOWNLOADING, 52, Way.OTHER, "virtual-threads", 8))
                .contains(ArticleRow.of(ArticleWork.FACTORISING, 50_000, Way.OTHER_THREADS, 4))
                .endsWith(ArticleRow.of(ArticleWork.FACTORISING_BETTER, 50_000, Way.ALONE, 1))
                .hasSize(13);
        assertThat(java.byThreads(ArticleWork.DOWNLOADING)).containsOnlyKeys(1, 4, 8);
        assertThat(java.byThreads(ArticleWork.DOWNLOADING))
                .hasEntrySatisfying(8, gain -> assertThat(gain.value()).isCloseTo(14 / 3.6, within(0.03)));
        assertThat(java.byThreads(ArticleWork.LISTING)).isEmpty();
        assertThat(java.growthByCount()).containsOnlyKeys(50_000, 60_000, 100_000);
        assertThat(java.growthByCount())
                .hasEntrySatisfying(100_000, times -> assertThat(times.value()).isCloseTo(4, within(0.03)));
    }

    private static double seconds(ArticleTimes times, ArticleRow row) {
        return Estimates.of(times.time(row).orElseThrow(), 0.95).value() / 1e9;
    }

    private static Ruling ruling(Side side, Claim claim) {
        return side.ruling(claim).orElseThrow();
    }
}
