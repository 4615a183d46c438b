package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.slice.Slice;
import workbench.analysis.trust.Caveat;
import workbench.results.testkit.SyntheticRuns;

class StreamWordsTest {

    private static final Analysis SERVICE = Analysis.of(SyntheticRuns.service());
    private static final Slice SLICE = SERVICE.slices().getFirst();

    @Test
    void aSliceOfAStreamSaysItsRateAndItsPercentile() {
        assertThat(SliceWords.title(SLICE)).isEqualTo("query:connections=10 at 200/s · width 10");
        assertThat(Headings.time(SLICE)).isEqualTo("p99");
        assertThat(Headings.ranking(SLICE)).startsWith("Ranked by the p99 of latency: ");
        assertThat(AxisWords.time(SLICE, Unit.MILLIS, false)).isEqualTo("p99 of latency, ms (lower is better)");
        assertThat(AxisWords.ratio(SLICE)).isEqualTo("p99 of latency vs fastest (lower is better)");
        assertThat(PictureWords.times(SLICE, false).caption()).isEqualTo("Latency at p99");
    }

    @Test
    void theTableHasThePercentilesAndWhatBecameOfTheArrivals() {
        var table = StreamWords.table(SLICE);
        assertThat(table.columns())
                .containsExactly(
                        "p50",
                        "p90",
                        "p99",
                        "p99.9",
                        "Max",
                        "Waited p99",
                        "Took p99",
                        "Served /s",
                        "Arrivals",
                        "Failed",
                        "Rejected",
                        "Left over",
                        "Late p99");
        var rejecting = table.lines().stream()
                .filter(line -> line.name().equals("fork-join"))
                .findFirst()
                .orElseThrow();
        assertThat(rejecting.figures())
                .extracting(FigureTable.Figure::text)
                .endsWith("194", "5,000", "0", "150", "0", "60.0 µs");
    }

    @Test
    void overloadIsSaid() {
        assertThat(StreamWords.sentences(SLICE))
                .containsExactly(
                        "fork-join did not serve all arrivals: 3.0 % found the backlog full. Its p99 is at least what is shown.");
    }

    @Test
    void theRunSaysWhatItsTimesAre() {
        assertThat(SERVICE.caveats())
                .contains(new Caveat.Streams("p99"))
                .noneMatch(Caveat.ShortWarmup.class::isInstance);
        assertThat(CaveatWords.sentence(new Caveat.Streams("p99.9"))).contains("times are the p99.9 of latency");
    }

    @Test
    void aSearchedRateIsCompared() {
        var capacity = Analysis.of(SyntheticRuns.capacity());
        var slice = capacity.slices().getFirst();

        assertThat(SliceWords.title(slice)).isEqualTo("query:connections=10 with p99<=50ms · width 10");
        assertThat(Headings.time(slice)).isEqualTo("Gap at capacity");
        assertThat(Headings.ranking(slice))
                .startsWith("Ranked by the mean gap between arrivals at capacity, the highest rate with p99<=50ms: ");
        assertThat(AxisWords.ratio(slice)).isEqualTo("Gap between arrivals at capacity vs fastest (lower is better)");
        assertThat(PictureWords.times(slice, false).caption()).isEqualTo("Capacity with p99<=50ms");
        assertThat(StreamWords.table(slice).columns()).startsWith("Capacity /s", "p50");
        assertThat(StreamWords.table(slice)
                        .lines()
                        .getFirst()
                        .figures()
                        .getFirst()
                        .text())
                .matches("(49|50)\\d");
        assertThat(StreamWords.caption(slice)).startsWith("Capacity is the geometric mean of the forks");
        assertThat(StreamWords.picture(slice).title())
                .matches("The strategies sustain 34\\d to 49\\d arrivals a second");
        assertThat(capacity.caveats()).contains(new Caveat.Capacity("p99<=50ms"));
        assertThat(CaveatWords.sentence(new Caveat.Capacity("p99<=50ms")))
                .contains("half as long is twice the capacity");
    }

    @Test
    void jobsHaveNoSuchTable() {
        var jobs = Analysis.of(SyntheticRuns.small()).slices().getFirst();
        assertThat(StreamWords.table(jobs).isEmpty()).isTrue();
        assertThat(StreamWords.sentences(jobs)).isEmpty();
    }
}
