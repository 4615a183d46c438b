package workbench.statistics.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import workbench.statistics.Family;
import workbench.statistics.Fork;
import workbench.statistics.Interval;
import workbench.statistics.Sample;
import workbench.statistics.Verdict;

class StabilityTest {

    @Test
    void seesThatEveryForkStillGetsFaster() {
        var drift = WindowDrift.of(
                sample(List.of(10.0, 10.1, 9.0, 9.1), List.of(10.2, 10.0, 9.1, 9.1), List.of(9.9, 10.0, 9.0, 8.9)));
        assertThat(drift.drifting()).isTrue();
        assertThat(drift.ratio()).isCloseTo(0.9, within(0.005));
    }

    @Test
    void seesNoDriftInScatterNorInAChangeThatMattersToNobody() {
        assertThat(WindowDrift.of(sample(List.of(10.0, 9.0), List.of(9.0, 10.0), List.of(9.5, 9.6)))
                        .drifting())
                .isFalse();
        var tiny = WindowDrift.of(sample(List.of(10.0, 10.010), List.of(10.0, 10.011), List.of(10.0, 10.012)));
        assertThat(tiny.interval())
                .hasValueSatisfying(interval -> assertThat(interval.contains(1)).isFalse());
        assertThat(tiny.drifting()).isFalse();
        assertThat(WindowDrift.of(sample(List.of(10.0, 9.0), List.of(9.0, 10.0), List.of(9.0, 9.9)))
                        .drifting())
                .as("three percent, but the forks disagree")
                .isFalse();
    }

    @Test
    void leavesForksOutOfTheDriftWhoseHalfTookNoTime() {
        var drift = WindowDrift.of(sample(
                List.of(0.0, 10.0), List.of(10.0, 0.0), List.of(10.0, 9.0), List.of(10.0, 9.1), List.of(10.0, 8.9)));
        assertThat(drift.ratio()).isCloseTo(0.9, within(0.001));
        assertThat(drift.interval()).isPresent();
    }

    @Test
    void leavesTheMiddleOfAnOddWindowToNeitherHalf() {
        assertThat(WindowDrift.of(sample(List.of(10.0, 500.0, 20.0))).ratio()).isCloseTo(2, within(1e-12));
    }

    @Test
    void answersForksWithoutIterations() {
        assertThat(WindowDrift.of(sample(List.of(), List.of(1.0))).ratio()).isNaN();
        assertThat(VarianceComponents.of(sample(List.of(), List.of(1.0)))).isEqualTo(new VarianceComponents(0, 0));
    }

    @Test
    void flagsWhatStandsTenDeviationsAway() {
        var outliers = Outliers.of(sample(
                List.of(1.0, 1.1, 0.9, 5.0, 1.0, 1.05), List.of(1.0, 1.1), List.of(1.0, 1.05), List.of(9.0, 9.1)));
        assertThat(outliers.iterations()).containsExactly(new Outliers.OutlyingIteration(0, 3));
        assertThat(outliers.timeShare()).isCloseTo(5 / 32.3, within(1e-12));
        assertThat(Outliers.of(Sample.ofValues(1, 1.1, 0.9, 50, 1.05, 0.95)).forks())
                .containsExactly(3);
        assertThat(Outliers.of(sample(List.of(), List.of(1.0))).timeShare())
                .as("no outlier, no time")
                .isZero();
        assertThat(Outliers.of(Sample.ofValues(1, 1, 1, 50)).forks())
                .as("no measure of scatter")
                .isEmpty();
    }

    @Test
    void scoresTheNoiseByItsBounds() {
        assertThat(Noise.of(0.0199)).isEqualTo(Noise.GREEN);
        assertThat(Noise.of(0.02)).isEqualTo(Noise.AMBER);
        assertThat(Noise.of(0.10)).isEqualTo(Noise.AMBER);
        assertThat(Noise.of(0.1001)).isEqualTo(Noise.RED);
        assertThat(Noise.of(List.of(0.0, 0.3))).hasValue(Noise.RED);
        assertThat(Noise.of(List.of())).as("not recorded is not quiet").isEmpty();
        assertThat(Noise.repeats(List.of(0.0, 0.101))).isTrue();
        assertThat(Noise.repeats(List.of(0.1, 0.1))).isFalse();
    }

    @Test
    void seesThatTheMachineSlowsDown() {
        var random = new Random(2);
        var cells = IntStream.range(0, 40).map(i -> i % 4).toArray();
        var logs = IntStream.range(0, 40)
                .mapToDouble(i -> 3 * cells[i] + Math.log(1.06) * i / 39 + 0.002 * random.nextGaussian())
                .toArray();
        var drift = RunDrift.of(logs, cells).orElseThrow();
        assertThat(drift.trend()).isTrue();
        assertThat(drift.change()).isCloseTo(1.06, within(0.01));
        assertThat(drift.dependent()).isTrue();
    }

    /** By hand and SciPy: {@code linregress} of the residuals, its error with n - cells - 1 degrees of freedom. */
    @Test
    void aDriftHasItsInterval() {
        double[] logs = {0, 1.01, 0.02, 1.02, 0.05, 1.04, 0.05, 1.09};
        int[] cells = {0, 1, 0, 1, 0, 1, 0, 1};
        var drift = RunDrift.of(logs, cells).orElseThrow();
        assertThat(drift.change()).isCloseTo(1.0760891735, within(1e-9));
        assertThat(drift.interval().low()).isCloseTo(1.034847918, within(1e-9));
        assertThat(drift.interval().high()).isCloseTo(1.118973995, within(1e-9));
    }

    @Test
    void aForkWithoutTimeIsLeftOutOfTheDrift() {
        double[] logs = {0, 1.01, Double.NEGATIVE_INFINITY, 0.02, 1.02, 0.05, 1.04, 0.05, 1.09};
        int[] cells = {0, 1, 1, 0, 1, 0, 1, 0, 1};
        assertThat(RunDrift.of(logs, cells).orElseThrow().change()).isCloseTo(1.0760891735, within(1e-9));
    }

    @Test
    void seesNoTrendInWhiteNoise() {
        var random = new Random(4);
        var logs = random.doubles(40).toArray();
        var drift = RunDrift.of(logs, new int[40]).orElseThrow();
        assertThat(drift.trend()).isFalse();
        assertThat(drift.dependent()).isFalse();
        assertThat(RunDrift.of(new double[] {1, 2}, new int[2])).isEmpty();
        assertThat(RunDrift.of(new double[10], new int[10])).isEmpty();
    }

    /** P(X >= 4) of 20 at 5% is 0.0159, P(X >= 5) is 0.0026 (any binomial table). */
    @Test
    void alarmsWhenAMachineFindsDifferencesBetweenEquals() {
        assertThat(new TwinLedger(20, 4).tail()).isCloseTo(0.0159, within(5e-5));
        assertThat(new TwinLedger(20, 4).alarm()).isFalse();
        assertThat(new TwinLedger(20, 5).tail()).isCloseTo(0.0026, within(5e-5));
        assertThat(new TwinLedger(20, 5).alarm()).isTrue();
        assertThat(new TwinLedger(0, 0).alarm()).isFalse();
    }

    /** From SciPy: {@code beta.ppf(.025, 5, 16)}, {@code beta.ppf(.975, 6, 15)}, {@code beta.ppf(.975, 1, 20)}. */
    @Test
    void theShareOfFalseVerdictsHasAnExactInterval() {
        assertThat(new TwinLedger(20, 5).share()).isEqualTo(0.25);
        assertThat(new TwinLedger(20, 5).interval().low()).isCloseTo(0.08657147, within(1e-7));
        assertThat(new TwinLedger(20, 5).interval().high()).isCloseTo(0.49104587, within(1e-7));
        assertThat(new TwinLedger(20, 0).interval().low()).isZero();
        assertThat(new TwinLedger(20, 0).interval().high()).isCloseTo(0.1684335, within(1e-6));
        assertThat(new TwinLedger(20, 20).interval().low()).isCloseTo(1 - 0.1684335, within(1e-6));
        assertThat(new TwinLedger(20, 20).interval().high()).isEqualTo(1);
        assertThat(new TwinLedger(0, 0).interval()).isEqualTo(new Interval(0, 1, 0.95));
    }

    @Test
    void countsWinsAndLeansOfTwinsAsFalse() {
        var win = Family.of(
                List.of(Sample.ofValues(1, 1.01, 1.02, 0.99, 0.98), Sample.ofValues(2, 2.01, 2.02, 1.99, 1.98)), 0.05);
        var open = Family.of(List.of(Sample.ofValues(1, 2, 3, 4, 5), Sample.ofValues(1, 2, 3, 4, 6)), 0.05);
        var lean = Family.of(
                List.of(Sample.ofValues(100, 101, 99, 100.5, 99.5), Sample.ofValues(102, 103, 101, 102.5, 101.5)),
                0.05);
        var tie = Family.of(
                List.of(Sample.ofValues(100, 100.1, 99.9, 100.2, 99.8), Sample.ofValues(100.1, 100.2, 99.9, 100, 99.8)),
                0.05);
        assertThat(tie.comparison(0, 1).verdict()).isEqualTo(Verdict.TIE);
        assertThat(TwinLedger.of(List.of(
                        win.comparison(0, 1),
                        lean.comparison(0, 1),
                        tie.comparison(0, 1),
                        open.comparison(0, 1),
                        open.comparison(0, 1))))
                .isEqualTo(new TwinLedger(5, 2));
    }

    @Test
    void tellsScatterOfForksFromScatterOfIterations() {
        var random = new Random(8);
        var forks = IntStream.range(0, 400)
                .mapToObj(i -> {
                    var fork = 0.03 * random.nextGaussian();
                    var iterations = random.doubles(10)
                            .mapToObj(_ -> Math.exp(fork + 0.06 * random.nextGaussian()))
                            .toList();
                    return new Fork(i + 1, 1, iterations);
                })
                .toList();
        var components = VarianceComponents.of(new Sample(forks));
        assertThat(Math.sqrt(components.within())).isCloseTo(0.06, within(0.003));
        assertThat(Math.sqrt(components.between())).isCloseTo(0.03, within(0.004));
        assertThat(new VarianceComponents(4, 1).bestIterations(6, 1.5)).isEqualTo(4);
        assertThat(new VarianceComponents(4, 0).bestIterations(6, 1.5)).isInfinite();
    }

    @Test
    void componentsOfARunAreTheMeansOfItsCells() {
        var wide = sample(List.of(1.0, Math.E), List.of(1.0, Math.E), List.of(5.0), List.of(0.0, 1.0));
        var narrow = sample(List.of(1.0, 1.0), List.of(Math.E, Math.E));
        var silent = sample(List.of(3.0));
        assertThat(VarianceComponents.of(wide)).isEqualTo(new VarianceComponents(0.5, 0));
        assertThat(VarianceComponents.of(narrow)).isEqualTo(new VarianceComponents(0, 0.5));
        assertThat(VarianceComponents.of(List.of(wide, narrow, silent)))
                .as("a cell without components does not count")
                .isEqualTo(new VarianceComponents(0.25, 0.25));
    }

    @SafeVarargs
    private static Sample sample(List<Double>... forks) {
        return new Sample(IntStream.range(0, forks.length)
                .mapToObj(i -> new Fork(i + 1, 1, forks[i]))
                .toList());
    }
}
