package workbench.statistics.scaling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import workbench.statistics.Sample;
import workbench.statistics.scaling.ScalabilityFit.Fitted;
import workbench.statistics.scaling.ScalabilityFit.Law;
import workbench.statistics.scaling.ScalabilityFit.Obstacle;
import workbench.statistics.scaling.ScalabilityFit.Refused;
import workbench.statistics.stability.Noise;

class ScalingTest {

    /**
     * The first six rows of R usl's data set {@code raytracer} (Gunther 2007): {@code usl(throughput ~ processors)} of usl 3.0
     * gives alpha .02444, beta .00163, gamma 20.85605. It fits throughput itself, we fit its logarithm; so the check is of law
     * and optimiser, on R's scale.
     */
    @Test
    void curveFitAgreesWithUslOfR() {
        double[] processors = {1, 4, 8, 12, 16, 20};
        double[] throughput = {20, 78, 130, 170, 190, 200};
        var found = new CurveFit(new Exponential(), processors, throughput).parameters(Math.log(20), 0.05, 0.0025);
        assertThat(Math.exp(found[0])).isCloseTo(20.85605, within(5e-5));
        assertThat(found[1]).isCloseTo(0.02444, within(5e-6));
        assertThat(found[2]).isCloseTo(0.00163, within(5e-6));
    }

    @Test
    void curveFitFindsTheLeastSquaresAtABound() {
        // Faster than linear at first: the best coherency within bounds is zero, and the contention must then be its
        // own best.
        double[] x = {1, 2, 4, 8, 16, 32};
        var y = Arrays.stream(x)
                .map(n -> Math.log(n / (1 + 0.2 * (n - 1) - 0.002 * n * (n - 1))))
                .toArray();
        var fit = new CurveFit(new ScalabilityLaw(), x, y);
        var found = fit.parameters(0, 0.05, 0.0025);
        assertThat(found[2]).isZero();
        for (var nudge : new double[] {-1e-4, 1e-4}) {
            assertThat(fit.sumOfSquares(found[0], found[1] + nudge, 0)).isGreaterThan(fit.sumOfSquares(found));
        }
    }

    /** The NIST StRD one-way data set SiRstv: silicon resistivity by five instruments. */
    @Test
    void lackOfFitOfAConstantIsTheCertifiedAnalysisOfVariance() {
        double[][] groups = {
            {196.3052, 196.1240, 196.1890, 196.2569, 196.3403},
            {196.3042, 196.3825, 196.1669, 196.3257, 196.0422},
            {196.1303, 196.2005, 196.2889, 196.0343, 196.1811},
            {196.2795, 196.1748, 196.1494, 196.1485, 195.9885},
            {196.2119, 196.1051, 196.1850, 196.0052, 196.2090}
        };
        assertThat(LackOfFit.of(groups, constant(groups), 1).f()).isCloseTo(1.18046237440255, within(1e-9));
    }

    /** NIST StRD SmLs01, 02, 03: certified F 21, 201, 2001. And 04, 06, with a million added: there OneWayAnova fails. */
    @Test
    void lackOfFitKeepsItsDigitsWhereCommonsMathLosesThem() {
        for (var repeats : new int[] {21, 201, 2001}) {
            assertThat(f(simonLesage(repeats, 1))).isCloseTo(repeats, within(1e-6 * repeats));
            assertThat(f(simonLesage(repeats, 1_000_000))).isCloseTo(repeats, within(1e-6 * repeats));
        }
        var anova = new org.apache.commons.math3.stat.inference.OneWayAnova();
        assertThat(anova.anovaFValue(Arrays.asList(simonLesage(21, 1_000_000)))).isNotCloseTo(21, within(0.01));
        assertThat(anova.anovaFValue(Arrays.asList(simonLesage(2001, 1_000_000))))
                .isNegative();
    }

    @Test
    void universalLawIsFoundAgain() {
        var fit = fit(n -> n / (1 + 0.03 * (n - 1) + 0.002 * n * (n - 1)), 32, 1, 2, 4, 8, 16, 32);
        assertThat(fit).isInstanceOfSatisfying(Fitted.class, fitted -> {
            assertThat(fitted.law()).isEqualTo(Law.UNIVERSAL);
            assertThat(fitted.contention().value()).isCloseTo(0.03, within(0.003));
            var coherency = fitted.coherency().orElseThrow();
            // SciPy: curve_fit, with the covariance that it gives and t.ppf(0.975, n - 3)
            assertThat(fitted.contention().interval().low()).isCloseTo(0.025689641, within(1e-6));
            assertThat(fitted.contention().interval().high()).isCloseTo(0.034310359, within(1e-6));
            assertThat(coherency.interval().low()).isCloseTo(0.001853617, within(1e-7));
            assertThat(coherency.interval().high()).isCloseTo(0.002146383, within(1e-7));
            assertThat(fitted.peak().orElseThrow()).isCloseTo(Math.sqrt(0.97 / 0.002), within(0.01));
        });
    }

    @Test
    void amdahlsLawIsFoundFromFourWidths() {
        var fit = fit(n -> n / (1 + 0.1 * (n - 1)), 8, 1, 2, 4, 8);
        assertThat(fit).isInstanceOfSatisfying(Fitted.class, fitted -> {
            assertThat(fitted.law()).isEqualTo(Law.AMDAHL);
            assertThat(fitted.contention().interval().low()).isCloseTo(0.094219170, within(1e-6));
            assertThat(fitted.contention().interval().high()).isCloseTo(0.105780830, within(1e-6));
            assertThat(fitted.peak()).isEmpty();
        });
    }

    @Test
    void claimsNoPeakBeyondTheMeasuredWidths() {
        var fit = fit(n -> n / (1 + 0.03 * (n - 1) + 0.0002 * n * (n - 1)), 32, 1, 2, 4, 8, 16, 32);
        assertThat(fit)
                .isInstanceOfSatisfying(
                        Fitted.class, fitted -> assertThat(fitted.peak()).isEmpty());
    }

    @Test
    void claimsNoPeakThatMayNotExist() {
        // Within the scatter of its forks, coherency may be zero; the best guess has a peak at width 29.
        var samples = new TreeMap<Integer, Sample>();
        for (var width : List.of(1, 2, 4, 8, 16, 32)) {
            var time = 1e9 * (1 + 0.05 * (width - 1) + 0.0011 * width * (width - 1)) / width;
            samples.put(width, Sample.ofValues(time * 1.5, time / 1.5, time * 1.4, time / 1.4));
        }
        assertThat(Scalability.fit(samples, 32, 0.95)).isInstanceOfSatisfying(Fitted.class, fitted -> {
            assertThat(fitted.coherency().orElseThrow().interval().low()).isZero();
            assertThat(fitted.peak()).isEmpty();
        });
    }

    @Test
    void fitsNothingOnABusyMachine() {
        var samples = samples(n -> n / (1 + 0.1 * (n - 1)), 1, 2, 4, 8);
        assertRefused(Scalability.fit(samples, 8, Noise.RED, 0.95), Obstacle.BUSY_MACHINE);
        assertThat(Scalability.fit(samples, 8, Noise.AMBER, 0.95)).isEqualTo(Scalability.fit(samples, 8, 0.95));
    }

    @Test
    void lawHasTheGradientOfItsValue() {
        var law = new ScalabilityLaw();
        double[] at = {0.3, 0.05, 0.002};
        var step = 1e-6;
        for (var i = 0; i < at.length; i++) {
            var above = at.clone();
            above[i] += step;
            var below = at.clone();
            below[i] -= step;
            var slope = (law.value(8, above) - law.value(8, below)) / (2 * step);
            assertThat(law.gradient(8, at)[i]).isCloseTo(slope, within(1e-5));
        }
    }

    /** SciPy: {@code linregress([1, 2, 3, 4, 5], [1, 2, 1.3, 3.75, 2.25])} has the errors 0.305 and 1.0115706. */
    @Test
    void curveFitHasTheStandardErrorsOfARegression() {
        var fit = new CurveFit(new Line(), new double[] {1, 2, 3, 4, 5}, new double[] {1, 2, 1.3, 3.75, 2.25});
        var found = fit.parameters(0, 0.5);
        assertThat(found).containsExactly(new double[] {0.785, 0.425}, within(1e-9));
        assertThat(fit.standardErrors(found)).containsExactly(new double[] {1.011570561, 0.305}, within(1e-8));
    }

    @Test
    void refusesWhatWouldClaimTooMuch() {
        assertRefused(fit(n -> n, 8, 2, 4, 6, 8), Obstacle.NO_WIDTH_1);
        assertRefused(fit(n -> n, 2, 1, 2, 4, 8), Obstacle.OVERSUBSCRIBED);
        assertRefused(fit(n -> n, 8, 1, 2, 4), Obstacle.TOO_FEW_WIDTHS);
        assertRefused(fit(n -> Math.min(n, 2), 32, 1, 2, 4, 8, 16, 32), Obstacle.LACK_OF_FIT);
        assertRefused(Scalability.fit(new TreeMap<>(), 8, 0.95), Obstacle.NO_WIDTH_1);
        var constant = new TreeMap<>(Map.of(
                1,
                Sample.ofValues(4, 4),
                2,
                Sample.ofValues(2, 2),
                3,
                Sample.ofValues(2, 2),
                4,
                Sample.ofValues(1, 1)));
        assertRefused(Scalability.fit(constant, 8, 0.95), Obstacle.NO_VARIATION);
        constant.put(4, Sample.ofValues(0, 1));
        assertRefused(Scalability.fit(constant, 8, 0.95), Obstacle.ZERO_TIME);
        constant.put(4, Sample.ofValues(1));
        assertRefused(Scalability.fit(constant, 8, 0.95), Obstacle.TOO_FEW_FORKS);
    }

    @Test
    void speedUpIsTimeOfTheReferenceOverTimeOfTheCell() {
        var atOne = sample(1);
        var atFour = sample(4 / 1.3);
        var four = SpeedUp.of(atOne, atFour, 0.05);
        assertThat(four.value()).isCloseTo(4 / 1.3, within(0.05));
        assertThat(four.interval()).hasValueSatisfying(interval -> {
            assertThat(interval.contains(4 / 1.3)).isTrue();
            assertThat(interval.level()).isEqualTo(0.95);
        });
        assertThat(SpeedUp.of(atFour, atOne, 0.05).value()).isEqualTo(1 / four.value());
    }

    @Test
    void speedUpWithoutForksEnoughHasNoInterval() {
        var one = Sample.ofValues(8, 8.1, 7.9);
        assertThat(SpeedUp.of(one, Sample.ofValues(4, 4.1), 0.05).interval()).isEmpty();
        assertThat(SpeedUp.of(one, Sample.ofValues(), 0.05).value()).isNaN();
        assertThat(SpeedUp.OF_REFERENCE.value()).isEqualTo(1);
    }

    private static void assertRefused(ScalabilityFit fit, Obstacle obstacle) {
        assertThat(fit).isEqualTo(new Refused(obstacle));
    }

    private static ScalabilityFit fit(IntToDoubleFunction throughput, int logicalCpus, int... widths) {
        return Scalability.fit(samples(throughput, widths), logicalCpus, 0.95);
    }

    private static SortedMap<Integer, Sample> samples(IntToDoubleFunction throughput, int... widths) {
        var samples = new TreeMap<Integer, Sample>();
        for (var width : widths) {
            samples.put(width, sample(throughput.applyAsDouble(width)));
        }
        return samples;
    }

    /** Four forks, two percent around the truth in a fixed pattern. */
    private static Sample sample(double throughput) {
        var time = 1e9 / throughput;
        return Sample.ofValues(time * 1.01, time / 1.02, time * 1.02, time / 1.01);
    }

    private static double f(double[][] groups) {
        return LackOfFit.of(groups, constant(groups), 1).f();
    }

    private static double[] constant(double[][] groups) {
        var mean =
                Arrays.stream(groups).flatMapToDouble(Arrays::stream).average().orElseThrow();
        return Arrays.stream(groups).mapToDouble(_ -> mean).toArray();
    }

    /** Nine groups whose means are .4, .3, .5, .3, .5, ... above the base; within each, one value at the mean, the rest .1 off. */
    private static double[][] simonLesage(int repeats, int base) {
        var groups = new double[9][repeats];
        for (var g = 0; g < 9; g++) {
            var tenths = 10L * base + (g == 0 ? 4 : g % 2 == 1 ? 3 : 5);
            for (var i = 0; i < repeats; i++) {
                groups[g][i] = (tenths + (i == 0 ? 0 : i % 2 == 1 ? -1 : 1)) / 10.0;
            }
        }
        return groups;
    }

    /** A straight line. */
    private static final class Line implements CurveFit.ModelFunction {

        @Override
        public double value(double x, double[] parameters) {
            return parameters[0] + parameters[1] * x;
        }

        @Override
        public double[] gradient(double x, double[] parameters) {
            return new double[] {1, x};
        }
    }

    /** The law on the scale of throughput itself. */
    private static final class Exponential implements CurveFit.ModelFunction {

        private final ScalabilityLaw law = new ScalabilityLaw();

        @Override
        public double value(double x, double[] parameters) {
            return Math.exp(law.value(x, parameters));
        }

        @Override
        public double[] gradient(double x, double[] parameters) {
            var value = value(x, parameters);
            return Arrays.stream(law.gradient(x, parameters))
                    .map(slope -> value * slope)
                    .toArray();
        }
    }
}
