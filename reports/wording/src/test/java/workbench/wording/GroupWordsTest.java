package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.SliceVerdict;
import workbench.results.Journal;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.RecordedRuns;

/** Two groups of forks are named, with what tells them apart. */
class GroupWordsTest {

    private static Slice slice(Journal journal) {
        return Analysis.of(journal).slices().getFirst();
    }

    @Test
    void theyStandBesideTheInterval() {
        var standings = slice(RecordedRuns.twoGroups()).standings();

        assertThat(new RankingRow(standings.getFirst()).groups())
                .matches("two groups: 14 forks, and 6 that take [78]\\.\\d % longer");
        assertThat(new RankingRow(standings.getLast()).groups()).isEmpty();
    }

    @Test
    void whatTellsThemApartIsSaid() {
        assertThat(GroupWords.sentences(slice(RecordedRuns.twoGroups())))
                .singleElement()
                .asString()
                .matches(
                        "The forks of fork-join fall into two groups: 14 \\(70 %\\), and 6 \\(30 %\\) that take [78]\\.\\d % "
                                + "longer\\. The compilers worked for 1\\.01 s in a faster fork and 511 ms in a slower one\\.");
    }

    @Test
    void whatDoesNotTellThemApartIsSaidToo() {
        var alike = Recorded.of(RecordedRuns.twoGroups())
                .each(fork -> Recorded.disturbed(fork, 0.01))
                .journal();

        assertThat(GroupWords.sentences(slice(alike)).getFirst())
                .endsWith("They do not differ in compilation and garbage collection.");
    }

    @Test
    void noVerdictChangesByThem() {
        assertThat(slice(RecordedRuns.twoGroups()).verdict()).isInstanceOf(SliceVerdict.Fastest.class);
        assertThat(GroupWords.sentences(slice(RecordedRuns.quiet()))).isEmpty();
    }
}
