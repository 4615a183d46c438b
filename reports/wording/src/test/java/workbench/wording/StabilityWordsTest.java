package workbench.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.trust.OutlierCause;
import workbench.analysis.trust.Stability;
import workbench.results.testkit.RecordedRuns;
import workbench.statistics.Estimate;
import workbench.statistics.Interval;
import workbench.statistics.Sample;
import workbench.statistics.stability.Outliers;
import workbench.statistics.stability.SteadyForks;
import workbench.statistics.stability.SteadyState;
import workbench.statistics.stability.WindowDrift;

/** What is said about how steady a cell was. */
class StabilityWordsTest {

    private static final Stability CELL =
            Analysis.of(RecordedRuns.rich()).trust().cells().getFirst();

    private static final SteadyState WARM_UP =
            new SteadyState(SteadyState.SeriesKind.WARM_UP, 400, 10, List.of(400), List.of());

    @Test
    void window() {
        var interval = Optional.of(new Interval(0.95, 0.97, 0.95));

        assertThat(StabilityWords.window(drifting(new WindowDrift(0.96, interval, true))))
                .isEqualTo("still drifting: its second half takes 4.0 % less time than its first");
        assertThat(StabilityWords.window(
                        drifting(new WindowDrift(1.0071, Optional.of(new Interval(1.006, 1.008, 0.95)), true))))
                .isEqualTo("still drifting: its second half takes 0.71 % more time than its first");
        assertThat(StabilityWords.window(drifting(new WindowDrift(0.999, interval, false))))
                .isEqualTo("no drift seen");
        assertThat(StabilityWords.window(drifting(new WindowDrift(Double.NaN, Optional.empty(), false))))
                .isEqualTo("too few forks and iterations to see drift");
    }

    @Test
    void forksWithoutSteadyState() {
        var unsteady = new SteadyForks(List.of(1, 4), Sample.ofValues(1.3e6));
        var estimate = new Estimate(1.3e6, Optional.empty(), 8, List.of());

        assertThat(StabilityWords.window(with(CELL.drift(), unsteady, Optional.of(estimate), Optional.empty())))
                .endsWith("; 2 of 10 forks had no steady state; the estimate of the others alone is 1.3 ms");
    }

    @Test
    void longFork() {
        assertThat(longFork(1.01)).isEqualTo("warm-up, window 1 % slower than after 120 s");
        assertThat(longFork(0.93)).isEqualTo("warm-up, window 7 % faster than after 120 s");
        assertThat(longFork(0.999)).isEqualTo("warm-up, window within 1 % of the time after 120 s");
        assertThat(longFork(Double.NaN)).isEqualTo("warm-up, it did not reach the window");
        assertThat(StabilityWords.longFork(CELL)).isEqualTo("–");
    }

    @Test
    void outliers() {
        var outliers = new Outliers(
                List.of(), List.of(new Outliers.OutlyingIteration(0, 3), new Outliers.OutlyingIteration(2, 9)), 0.0417);

        assertThat(StabilityWords.outliers(with(outliers, OutlierCause.JIT, OutlierCause.GC)))
                .isEqualTo("0 forks, 2 iterations (4.2 % of the measured time), all kept; cause: GC 1, JIT 1");
        assertThat(StabilityWords.outliers(with(new Outliers(List.of(1), List.of(), 0), OutlierCause.STEAL)))
                .isEqualTo("1 fork, 0 iterations, all kept; cause: CPU steal 1");
        assertThat(StabilityWords.outliers(with(new Outliers(List.of(), List.of(), 0))))
                .isEqualTo("none");
    }

    private static String longFork(double ratioToEnd) {
        return StabilityWords.longFork(with(
                CELL.drift(),
                CELL.steady(),
                Optional.empty(),
                Optional.of(new Stability.LongFork(WARM_UP, ratioToEnd, 120e9))));
    }

    private static Stability drifting(WindowDrift drift) {
        return with(drift, CELL.steady(), Optional.empty(), Optional.empty());
    }

    private static Stability with(
            WindowDrift drift, SteadyForks steady, Optional<Estimate> others, Optional<Stability.LongFork> warmup) {
        return new Stability(
                CELL.measurement(), drift, steady, others, warmup, CELL.outliers(), CELL.causes(), CELL.load());
    }

    private static Stability with(Outliers outliers, OutlierCause... causes) {
        return new Stability(
                CELL.measurement(),
                CELL.drift(),
                CELL.steady(),
                CELL.others(),
                CELL.warmup(),
                outliers,
                List.of(causes),
                CELL.load());
    }
}
