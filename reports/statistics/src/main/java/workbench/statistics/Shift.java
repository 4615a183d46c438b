package workbench.statistics;

import java.util.Arrays;
import java.util.Optional;
import workbench.statistics.math.Moments;
import workbench.statistics.math.StudentT;

/**
 * How far two cells lie apart on the logarithmic scale, with the t distribution that says how sure that is.
 *
 * @param difference mean of the first less mean of the second
 * @param standardError the standard error of the difference, above zero
 * @param degreesOfFreedom those of the t distribution
 */
public record Shift(double difference, double standardError, double degreesOfFreedom) {

    /** A relative scatter that no clock resolves: anything below it comes from rounding equal values. */
    static final double RESOLUTION = 1e-12;

    /**
     * Welch's comparison of two means with the degrees of freedom of Satterthwaite; empty if a side has fewer than two
     * values or neither varies.
     */
    static Optional<Shift> welch(double[] a, double[] b) {
        if (a.length < 2 || b.length < 2) {
            return Optional.empty();
        }
        var first = Moments.of(a);
        var second = Moments.of(b);
        var squaredError = first.squaredError() + second.squaredError();
        if (squaredError < RESOLUTION * RESOLUTION) {
            return Optional.empty();
        }
        return Optional.of(new Shift(
                first.mean() - second.mean(),
                Math.sqrt(squaredError),
                satterthwaite(first.squaredError(), a.length, second.squaredError(), b.length)));
    }

    /**
     * Student's comparison of paired values; empty if there are fewer than two pairs or their differences do not vary.
     */
    static Optional<Shift> paired(double[] a, double[] b) {
        if (a.length < 2) {
            return Optional.empty();
        }
        var differences = new double[a.length];
        Arrays.setAll(differences, i -> a[i] - b[i]);
        var squaredError = Moments.of(differences).squaredError();
        return squaredError < RESOLUTION * RESOLUTION
                ? Optional.empty()
                : Optional.of(
                        new Shift(Moments.of(a).mean() - Moments.of(b).mean(), Math.sqrt(squaredError), a.length - 1));
    }

    /** The degrees of freedom that fit a sum of two squared errors (Satterthwaite 1946), by shares to avoid underflow. */
    static double satterthwaite(double first, int n, double second, int m) {
        var share = first / (first + second);
        var rest = second / (first + second);
        return 1 / (share * share / (n - 1) + rest * rest / (m - 1));
    }

    /** The same seen from the second cell. */
    Shift swapped() {
        return new Shift(-difference, standardError, degreesOfFreedom);
    }

    /** How far the difference may lie from its estimate, with the chance {@code tail} that it lies farther in one direction. */
    double reach(double tail) {
        return StudentT.quantile(1 - 2 * tail, degreesOfFreedom) * standardError;
    }

    /** The p-value of "there is no difference". */
    double pDifferent() {
        return StudentT.twoSided(difference / standardError, degreesOfFreedom);
    }

    /** The p-value of "the difference is at most the margin". */
    double pBeyond(double margin) {
        var excess = Math.abs(difference) - margin;
        return excess <= 0 ? 1 : StudentT.twoSided(excess / standardError, degreesOfFreedom);
    }

    /** The p-value of "the difference is at least the margin". */
    double pWithin(double margin) {
        var room = margin - Math.abs(difference);
        return room <= 0 ? 1 : StudentT.twoSided(room / standardError, degreesOfFreedom);
    }

    /**
     * The confidence interval of the ratio of the first to the second.
     *
     * @param doubt how far the conditions of the two may lie apart, either way, on the logarithmic scale
     */
    Interval ratioInterval(double level, double doubt) {
        var half = StudentT.quantile(level, degreesOfFreedom) * standardError + doubt;
        return new Interval(Ratio.of(difference - half), Ratio.of(difference + half), level);
    }
}
