package workbench.statistics.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbench.statistics.Family;
import workbench.statistics.Fork;
import workbench.statistics.Interval;
import workbench.statistics.Sample;
import workbench.statistics.stability.SteadyState.SeriesKind;

class TrustSentencesTest {

    @Test
    void twin() {
        var one = Sample.ofValues(100, 101, 99, 100.5, 99.5);
        var two = Sample.ofValues(100.4, 101.4, 99.4, 100.9, 99.9);
        var three = Sample.ofValues(150, 151, 149, 150.5, 149.5);
        assertThat(TrustSentences.twin(Family.of(List.of(one, two), 0.05).comparison(0, 1)))
                .isEqualTo("A/A twin −0.4 % [−1.5, +0.8]: ok");
        assertThat(TrustSentences.twin(Family.of(List.of(one, three), 0.05).comparison(0, 1)))
                .endsWith("]: finds a difference between equals");
        assertThat(TrustSentences.twin(
                        Family.of(List.of(one, Sample.ofValues()), 0.05).comparison(0, 1)))
                .isEqualTo("A/A twin: a side has no forks");
        var few = Family.of(List.of(Sample.ofValues(100, 101, 99), Sample.ofValues(100, 102, 98)), 0.05);
        assertThat(TrustSentences.twin(few.comparison(0, 1)))
                .as("not enough to call it ok")
                .endsWith("]: fewer than 5 forks");
    }

    @Test
    void ledger() {
        assertThat(TrustSentences.ledger(new TwinLedger(20, 1)))
                .isEqualTo("A/A ledger: 1 of 20 comparisons of equals found a difference, 5 % (95 % CI 0.1–24.9 %)");
        assertThat(TrustSentences.ledger(new TwinLedger(20, 5))).endsWith("do not trust this machine's verdicts");
        assertThat(TrustSentences.ledger(new TwinLedger(0, 0)))
                .isEqualTo("A/A ledger: no twin had the forks that a verdict needs");
    }

    @Test
    void noise() {
        assertThat(TrustSentences.noise(Noise.GREEN)).isEqualTo("noise green");
        assertThat(TrustSentences.noise(Noise.RED)).isEqualTo("noise red: busy machine");
        assertThat(TrustSentences.noise(List.of(0.03, 0.0525)))
                .isEqualTo("noise amber (other programs used 4.1 % of the processors)");
        assertThat(TrustSentences.noise(List.of())).isEqualTo("noise not recorded");
    }

    @Test
    void drift() {
        var interval = Optional.of(new Interval(0.95, 0.97, 0.95));
        assertThat(TrustSentences.drift(new WindowDrift(0.96, interval, true)))
                .isEqualTo("still drifting: the second half of the window takes 4.0 % less time than the first");
        assertThat(TrustSentences.drift(new WindowDrift(0.999, interval, false)))
                .isEqualTo("no drift seen in the window");
        assertThat(TrustSentences.drift(new WindowDrift(1.0071, Optional.of(new Interval(1.006, 1.008, 0.95)), true)))
                .isEqualTo("still drifting: the second half of the window takes 0.71 % more time than the first");
        assertThat(TrustSentences.drift(new WindowDrift(Double.NaN, Optional.empty(), false)))
                .isEqualTo("too few forks and iterations to see drift in the window");
    }

    @Test
    void sentinel() {
        var state = new SteadyState(SeriesKind.WARM_UP, 400, 10, List.of(400), List.of());
        assertThat(TrustSentences.sentinel(state, 1.01))
                .isEqualTo("sentinel: warm-up, window 1 % slower than at its end");
        assertThat(TrustSentences.sentinel(state, 0.999))
                .isEqualTo("sentinel: warm-up, window within 1 % of what it is at its end");
        assertThat(TrustSentences.sentinel(state, 0.93, "after 2 min"))
                .isEqualTo("sentinel: warm-up, window 7 % faster than after 2 min");
        assertThat(TrustSentences.sentinel(state, Double.NaN))
                .isEqualTo("sentinel: warm-up, it did not reach the window");
        assertThat(TrustSentences.unsteady(2, 10)).isEqualTo("2 of 10 forks had no steady state");
        assertThat(TrustSentences.unsteady(2, 10, "1.3 ms"))
                .isEqualTo("2 of 10 forks had no steady state; the estimate of the others alone is 1.3 ms");
    }

    @Test
    void run() {
        assertThat(TrustSentences.run(new RunDrift(1.06, new Interval(1.03, 1.09, 0.95), 0.5, true)))
                .isEqualTo("time +6 % from the start of the run to its end; forks resemble their neighbours in time");
        assertThat(TrustSentences.run(new RunDrift(1, new Interval(0.99, 1.01, 0.95), 0, false)))
                .isEqualTo("no trend over the run");
        assertThat(TrustSentences.outliers(new Outliers(List.of(1), List.of(), 0)))
                .isEqualTo("outliers: 1 fork, 0 iterations, all kept");
    }

    @Test
    void outliersWithTheirCauses() {
        var outliers = new Outliers(
                List.of(), List.of(new Outliers.OutlyingIteration(0, 3), new Outliers.OutlyingIteration(2, 9)), 0.0417);
        assertThat(TrustSentences.outliers(outliers, List.of("JIT", "GC")))
                .isEqualTo(
                        "outliers: 0 forks, 2 iterations (4.2 % of the measured time), all kept; cause: GC 1, JIT 1");
    }

    @Test
    void iterationsThatAFortunateForkHas() {
        var forks = List.of(forks(1, 1.5, 4, 4.5), forks(2, 2.4, 3, 3.3));
        assertThat(TrustSentences.iterations(forks, 6, 1))
                .isEqualTo("most precision for the time: about 1 iteration a fork");
        assertThat(TrustSentences.iterations(List.of(forks(1, 2, 2, 1)), 6, 1)).startsWith("forks differ no more");
        assertThat(TrustSentences.iterations(List.of(), 6, 1)).startsWith("too few");
    }

    /** Two forks with two iterations each. */
    private static Sample forks(double a, double b, double c, double d) {
        return new Sample(List.of(new Fork(1, 1, List.of(a, b)), new Fork(2, 1, List.of(c, d))));
    }
}
