package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Timeline;
import workbench.analysis.slice.Slice;
import workbench.results.Journal;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRuns;

/** The words of pictures. */
class PictureWordsTest {

    private static Slice slice(Journal journal) {
        return Analysis.of(journal).slices().getFirst();
    }

    @Test
    void times() {
        var words = PictureWords.times(slice(SyntheticRuns.tour()), false);

        assertThat(words.title()).isEqualTo("Use fork-join: at most 3 % slower than the fastest");
        assertThat(words.subtitle())
                .isEqualTo("factor:numbers=50000 · width 2 · 5 forks each · box = 95 % confidence interval, "
                        + "large dots = forks, small dots = iterations, % = efficiency");
        assertThat(words.alt())
                .startsWith("Time per job, factor:numbers=50000 · width 2. fork-join 181 ms (95 % CI 176–186 ms); ")
                .matches(".* The floor is \\d+ ms\\.");
    }

    @Test
    void ratios() {
        var words = PictureWords.ratios(slice(RecordedRuns.quiet()), true);

        assertThat(words.title()).isEqualTo("All others are proven slower than fork-join");
        assertThat(words.subtitle()).endsWith("band = ±2 %, practically equal, arrow = beyond the axis");
        assertThat(words.alt()).contains("virtual-threads 1.267×, slower by 2 % or more");
        assertThat(PictureWords.ratios(slice(SyntheticRuns.tour()), false).title())
                .isEqualTo("4 of the 5 others are proven slower than fork-join");
        assertThat(PictureWords.ratios(slice(SyntheticRuns.small()), false).title())
                .isEqualTo("None of the others is proven slower than fork-join");
        assertThat(PictureWords.ratios(slice(RecordedRuns.busy(0.14)), false).title())
                .isEqualTo("Cannot tell: the machine was busy");
        assertThat(PictureWords.ratios(slice(SyntheticRuns.troubled()), false).title())
                .isEqualTo("The other is proven slower than fork-join");
    }

    @Test
    void cold() {
        var words = PictureWords.cold(slice(SyntheticRuns.tour()));

        assertThat(words.title())
                .isEqualTo("A first use of multi-process costs as much as 4.5 steady jobs, the most of all");
        assertThat(words.alt()).contains("fork-join opens in 382 µs, first job 271 ms, steady job 181 ms");
    }

    @Test
    void speedUp() {
        var words = PictureWords.speedUp(
                Analysis.of(SyntheticRuns.scaling()).scalings().getFirst());

        assertThat(words.title()).matches("[a-z-]+ reaches \\d+\\.\\d+× at width 16");
        assertThat(words.subtitle())
                .endsWith(
                        " a point · band = 95 % confidence interval · dashed = what the floor allows · logarithmic scales");
        assertThat(words.alt()).startsWith("Speed-up over sequential, ").contains(" at width 16");
    }

    @Test
    void timelines() {
        var busy = timeline(0, 10);
        var words = PictureWords.timelines(slice(RecordedRuns.quiet()), List.of(busy, timeline(0, 4)));

        assertThat(words.title()).isEqualTo("fork-join kept 50 % of its slots busy, the fewest");
        assertThat(words.alt()).contains("fork-join: 1 item by 1 worker in ");
        assertThat(Stream.of(busy).map(PictureWords::workers)).containsExactly("1 worker");
    }

    /** One item, on one of two slots. */
    private static Timeline timeline(long started, long ended) {
        var forkJoin = slice(RecordedRuns.quiet()).standings().getFirst().measurement();
        return Timeline.of(forkJoin, List.of(new Timeline.Traced(0, "w", "fork", started, ended)));
    }

    @Test
    void axes() {
        var jobs = slice(RecordedRuns.quiet());
        assertThat(AxisWords.time(jobs, Unit.MILLIS, false)).isEqualTo("Time per job, ms (lower is better)");
        assertThat(AxisWords.time(jobs, Unit.MILLIS, true))
                .isEqualTo("Time per job, ms (lower is better; logarithmic scale)");
        assertThat(AxisWords.time(Unit.SECONDS)).isEqualTo("Time, s (lower is better)");
        assertThat(AxisWords.sinceStart(Unit.MICROS)).isEqualTo("Time since the first item started, µs");
        assertThat(AxisWords.floor(181e6)).isEqualTo("floor 181 ms");
        assertThat(AxisWords.busy("45 %")).isEqualTo("45 % busy");
    }
}
