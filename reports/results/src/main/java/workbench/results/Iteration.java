package workbench.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * Jobs one after another, each timed alone, until their sum reached the iteration time.
 *
 * @param jobs how many, at least 1
 * @param nanos the sum of their times, at least 1
 * @param activity what the machine did meanwhile, for context; null if not recorded
 */
public record Iteration(int jobs, long nanos, @Nullable Activity activity) {

    public Iteration {
        if (jobs < 1 || nanos < 1) {
            throw new IllegalArgumentException("an iteration has %s jobs in %s ns".formatted(jobs, nanos));
        }
    }

    /** An iteration without a record of the machine's activity. */
    public Iteration(int jobs, long nanos) {
        this(jobs, nanos, null);
    }

    /** The value of the iteration; written to the journal for its readers' convenience. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public double nanosPerJob() {
        return (double) nanos / jobs;
    }
}
