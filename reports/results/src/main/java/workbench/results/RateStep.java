package workbench.results;

/**
 * A rate that was tried.
 *
 * @param rate arrivals a second
 * @param nanos the percentile of latency that counts
 * @param sustained whether it was within the objective
 */
public record RateStep(double rate, long nanos, boolean sustained) {

    public RateStep {
        if (!(rate > 0) || nanos < 0) {
            throw new IllegalArgumentException("a rate of %s with %d ns".formatted(rate, nanos));
        }
    }
}
