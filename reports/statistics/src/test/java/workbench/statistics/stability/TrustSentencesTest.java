package workbench.statistics.stability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import workbench.statistics.Family;
import workbench.statistics.Interval;
import workbench.statistics.Sample;
import workbench.statistics.stability.SteadyState.Kind;

class TrustSentencesTest {

    @Test
    void twin() {
        var one = Sample.ofValues(100, 101, 99, 100.5, 99.5);
        var two = Sample.ofValues(100.4, 101.4, 99.4, 100.9, 99.9);
        var three = Sample.ofValues(150, 151, 149, 150.5, 149.5);
        assertThat(TrustSentences.twin(Family.of(List.of(one, two), 0.05).comparison(0, 1)))
                .isEqualTo("A/A twin -0.4% [-1.5, +0.8]: ok");
        assertThat(TrustSentences.twin(Family.of(List.of(one, three), 0.05).comparison(0, 1)))
                .endsWith("]: finds a difference between equals");
        assertThat(TrustSentences.twin(
                        Family.of(List.of(one, Sample.ofValues()), 0.05).comparison(0, 1)))
                .isEqualTo("A/A twin: a side has no forks");
    }

    @Test
    void ledger() {
        assertThat(TrustSentences.ledger(new TwinLedger(20, 1)))
                .isEqualTo("A/A ledger: 1 of 20 comparisons of equals found a difference");
        assertThat(TrustSentences.ledger(new TwinLedger(20, 5))).endsWith("do not trust this machine's verdicts");
    }

    @Test
    void noise() {
        assertThat(TrustSentences.noise(Noise.GREEN)).isEqualTo("noise green");
        assertThat(TrustSentences.noise(Noise.RED)).isEqualTo("noise red: busy machine");
    }

    @Test
    void drift() {
        var interval = Optional.of(new Interval(0.95, 0.97, 0.95));
        assertThat(TrustSentences.drift(new WindowDrift(0.96, interval, true)))
                .isEqualTo("still drifting: the second half of the window takes -4.0% time against the first");
        assertThat(TrustSentences.drift(new WindowDrift(0.999, interval, false)))
                .isEqualTo("no drift seen in the window");
    }

    @Test
    void sentinel() {
        var state = new SteadyState(Kind.WARM_UP, 400, 10, List.of(400), List.of());
        assertThat(TrustSentences.sentinel(state, 1.01)).isEqualTo("sentinel: warms up; window 1% slower than its end");
        assertThat(TrustSentences.sentinel(state, 0.999)).isEqualTo("sentinel: warms up; window within 1% of its end");
        assertThat(TrustSentences.unsteady(2, 10)).isEqualTo("2 of 10 forks had no steady state");
    }

    @Test
    void run() {
        assertThat(TrustSentences.run(new RunDrift(1.06, new Interval(1.03, 1.09, 0.95), 0.5, true)))
                .isEqualTo("time +6% from the start of the run to its end; forks resemble their neighbours in time");
        assertThat(TrustSentences.run(new RunDrift(1, new Interval(0.99, 1.01, 0.95), 0, false)))
                .isEqualTo("no trend over the run");
        assertThat(TrustSentences.outliers(new Outliers(List.of(1), List.of())))
                .isEqualTo("outliers: 1 forks, 0 iterations, all kept");
    }
}
