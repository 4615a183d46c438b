package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.cell.ItemLatency;
import workbench.analysis.cell.ItemLatency.Quantiles;
import workbench.analysis.cell.WarmUp;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.TradeOff;
import workbench.analysis.trust.NoisePoint;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;

@DisplayName("The words of pictures")
class SlicePictureWordsTest {

    private final Slice slice = Analysis.of(SyntheticRuns.tour()).slices().getFirst();

    @Test
    @DisplayName("of times by strategy and width name the lowest, and what has none")
    void heat() {
        var decision = Analysis.of(SyntheticRun.seeded(1)
                        .cell(
                                "w",
                                "sequential",
                                1,
                                cell -> cell.millis(40).noise(0.002).baseline())
                        .cell("w", "threads", 2, cell -> cell.millis(20).noise(0.002))
                        .cell("w", "threads", 16, cell -> cell.millis(10).noise(0.002))
                        .journal())
                .decisions()
                .getFirst();

        assertThat(HeatWords.pays(decision)).isTrue();
        assertThat(HeatWords.pays(Analysis.of(SyntheticRuns.tour()).decisions().getFirst()))
                .as("one width")
                .isFalse();
        var words = HeatWords.picture(decision);
        assertThat(words.title()).startsWith("threads at width 16 has the lowest time, 10.00 ms");
        assertThat(words.alt()).contains("sequential 40.0", "(4.0×)", "(lowest time)");
        assertThat(words.caption()).startsWith("Time of a job by strategy and width: w · widths 2, 16");
    }

    @Test
    @DisplayName("of the warm-up name the slowest start")
    void warmUp() {
        var curves = slice.measured().stream()
                .flatMap(one -> WarmUp.of(one.measurement()).stream())
                .toList();

        var words = WarmUpWords.picture(slice, curves);

        assertThat(words.title()).matches("[a-z-]+ starts at \\d\\.\\d+× the time of a steady job, the slowest start");
        assertThat(words.alt()).contains("at first, ", " in the end");
    }

    @Test
    @DisplayName("of the noise count the forks that met a busy machine")
    void noise() {
        var busy = List.of(new NoisePoint(0, 0.01, false), new NoisePoint(1, 0.14, true));

        assertThat(NoiseWords.picture(busy).title()).isEqualTo("1 of 2 forks met a busy machine");
        assertThat(NoiseWords.picture(busy).alt()).endsWith("8 % on average and 14 % at most.");
        assertThat(NoiseWords.picture(busy.subList(0, 1)).title()).isEqualTo("No fork met a busy machine");
    }

    @Test
    @DisplayName("of what is traded for time say who is beaten")
    void tradeOff() {
        var standings = slice.measured();
        var quick = new TradeOff(standings.get(0), 1, 1.5, 1, false);
        var frugal = new TradeOff(standings.get(1), 1.2, 1, 1, false);
        var beaten = new TradeOff(standings.get(2), 1.2, 1.5, 2, true);
        var best = new TradeOff(standings.get(0), 1, 1, 1, false);

        assertThat(TradeOffWords.picture(slice, List.of(quick, frugal, beaten)).title())
                .isEqualTo("%s and %s: each of the others is beaten by one of these"
                        .formatted(quick.standing().name(), frugal.standing().name()));
        assertThat(TradeOffWords.picture(slice, List.of(quick, frugal)).title())
                .isEqualTo("Each takes less of something than each of the others");
        assertThat(TradeOffWords.picture(slice, List.of(best, beaten)).title())
                .isEqualTo("%s takes the least of all three"
                        .formatted(best.standing().name()));
        assertThat(TradeOffWords.picture(slice, List.of(best, beaten)).alt()).endsWith("memory 2.0×, beaten.");
        assertThat(TradeOffWords.label(quick)).isEqualTo("1.0× · 1.5× · 1.0×");
    }

    @Test
    @DisplayName("of items name the least, and that nothing arrives by itself")
    void latency() {
        var quick = new ItemLatency("quick", 100, new Quantiles(1e6, 2e6, 3e6), new Quantiles(1e5, 2e5, 3e5));
        var slow = new ItemLatency("slow", 100, new Quantiles(1e6, 2e6, 3e6), new Quantiles(1e5, 2e5, 9e6));

        var words = LatencyWords.picture(slice, List.of(slow, quick));

        assertThat(words.title()).isEqualTo("With quick, 99 of 100 items took at most 300 µs, the least of all");
        assertThat(words.subtitle()).endsWith("(coordinated omission)");
        assertThat(words.alt()).contains("slow: waited p50 1.00 ms, p95 2.00 ms, p99 3.00 ms, took p50 100 µs");
        assertThat(LatencyWords.p99(quick.service())).isEqualTo("p99 300 µs");
        assertThat(LatencyWords.axis(Unit.of(1e6))).startsWith("Time of an item, ms");
    }

    @Test
    @DisplayName("are explained, each term once")
    void terms() {
        assertThat(Term.ALL).extracting(Term::id).doesNotHaveDuplicates();
        assertThat(Term.ALL.stream().flatMap(term -> term.spellings().stream())).doesNotHaveDuplicates();
        assertThat(Term.ALL).allSatisfy(term -> assertThat(term.name()).isNotBlank());
        assertThat(GuideWords.asked())
                .hasSize(12)
                .allSatisfy(asked -> assertThat(asked.question()).endsWith("?"));
    }
}
