package workbench.results;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Jobs one after another, each timed alone, until their sum reached the iteration time.
 *
 * @param jobs how many, at least 1
 * @param nanos the sum of their times
 */
public record Iteration(int jobs, long nanos) {

    public Iteration {
        if (jobs < 1 || nanos < 0) {
            throw new IllegalArgumentException("an iteration of %d jobs in %d ns".formatted(jobs, nanos));
        }
    }

    /** The value of the iteration, which stands in the journal for its readers. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double nanosPerJob() {
        return (double) nanos / jobs;
    }
}
