package workbench.statistics.math;

import org.apache.commons.math3.distribution.TDistribution;

/** Student's t distribution, without the random generator that commons-math3 otherwise seeds for each instance. */
public final class StudentT {

    private StudentT() {}

    /** The t for which a share {@code level} of the distribution lies between -t and t. */
    public static double quantile(double level, double degreesOfFreedom) {
        return -new TDistribution(null, degreesOfFreedom).inverseCumulativeProbability((1 - level) / 2);
    }

    /** The probability of a value that is further from zero than {@code t}, on either side. */
    public static double twoSided(double t, double degreesOfFreedom) {
        return 2 * new TDistribution(null, degreesOfFreedom).cumulativeProbability(-Math.abs(t));
    }
}
