package workbench.harness.arrival;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbench.results.RateStep;

/**
 * Searches the highest rate that a service sustains within an objective: from a first rate on it doubles or halves until one is sustained and
 * the next one is not, and then halves the distance, on a logarithmic scale, until the two differ by less than 5 %. Each rate is tried once,
 * for the same time, so the search says what it found in this fork; how far forks differ is what the run measures.
 *
 * <p>It takes for granted that a service which sustains a rate sustains lower ones, too. Where noise contradicts that, the search still
 * ends, at a rate that was sustained.
 */
public final class CapacitySearch {

    private static final double FINE = 1.05;

    /** Beyond a factor of about a million from the first rate, nothing is looked for. */
    private static final int MOST_DOUBLINGS = 20;

    /** Tries a rate. */
    @FunctionalInterface
    public interface RateTrial {

        /** The percentile of latency at a rate, in nanoseconds. */
        long nanos(double rate) throws Exception;
    }

    private final long mostNanos;
    private final RateTrial trial;
    private final List<RateStep> steps = new ArrayList<>();

    /**
     * A search that has not begun.
     *
     * @param objective within which latency to stay
     * @param trial how a rate is tried
     */
    public CapacitySearch(Objective objective, RateTrial trial) {
        this.mostNanos = objective.most().toNanos();
        this.trial = trial;
    }

    /**
     * Searches.
     *
     * @param first the rate to begin with
     * @return the highest rate that was sustained; empty if none was
     * @throws Exception if a trial does
     */
    public Optional<Double> from(double first) throws Exception {
        var sustained = sustains(first);
        var rate = first;
        for (var doublings = 0; doublings < MOST_DOUBLINGS; doublings++) {
            var next = sustained ? rate * 2 : rate / 2;
            if (next > ArrivalPlan.FASTEST || next < ArrivalPlan.SLOWEST) {
                break;
            }
            if (sustains(next) != sustained) {
                return Optional.of(sustained ? between(rate, next) : between(next, rate));
            }
            rate = next;
        }
        return sustained ? Optional.of(rate) : Optional.empty();
    }

    private double between(double sustained, double exceeded) throws Exception {
        var low = sustained;
        var high = exceeded;
        while (high / low > FINE) {
            var middle = Math.sqrt(low * high);
            if (sustains(middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean sustains(double rate) throws Exception {
        var nanos = trial.nanos(rate);
        var sustained = nanos <= mostNanos;
        steps.add(new RateStep(rate, nanos, sustained));
        return sustained;
    }

    /** The rates that were tried so far, in their order. */
    public List<RateStep> steps() {
        return List.copyOf(steps);
    }
}
