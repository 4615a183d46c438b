package workbench.statistics.scaling;

import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import workbench.statistics.Interval;
import workbench.statistics.Sample;

/**
 * How time grows with the amount of work: as its power, whose exponent is the slope of a line through the logarithms of both.
 *
 * @param exponent the exponent; 1 means that twice the work takes twice the time
 * @param interval its confidence interval, with the forks as units
 */
public record Growth(double exponent, Interval interval) {

    /** With fewer amounts of work, a power cannot be told from anything else. */
    private static final int LEAST_AMOUNTS = 3;

    /**
     * The growth over some amounts of work.
     *
     * @param byAmount the times of each amount, which is above 0; each was measurable
     * @param alpha the level: the interval is at 1 - alpha
     * @return the growth; empty with fewer than three amounts
     */
    public static Optional<Growth> of(Map<Integer, Sample> byAmount, double alpha) {
        if (byAmount.size() < LEAST_AMOUNTS) {
            return Optional.empty();
        }
        var line = new SimpleRegression();
        byAmount.forEach((amount, sample) -> {
            for (var time : sample.logs()) {
                line.addData(Math.log(amount), time);
            }
        });
        var half = line.getSlopeConfidenceInterval(alpha);
        return Optional.of(
                new Growth(line.getSlope(), new Interval(line.getSlope() - half, line.getSlope() + half, 1 - alpha)));
    }
}
