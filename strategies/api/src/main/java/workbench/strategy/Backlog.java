package workbench.strategy;

/**
 * How many arrivals may wait for their start, and what becomes of one that finds as many waiting.
 *
 * @param most at least 1
 * @param beyond what becomes of it
 */
public record Backlog(int most, Beyond beyond) {

    /** What becomes of an arrival that finds the backlog full. */
    public enum Beyond {
        /** It is not performed. */
        REJECT,
        /**
         * Whoever submits it performs it, and later arrivals come late meanwhile, as with {@link
         * java.util.concurrent.ThreadPoolExecutor.CallerRunsPolicy}.
         */
        CALLER_RUNS
    }

    /** Checks the number. */
    public Backlog {
        if (most < 1) {
            throw new IllegalArgumentException("a backlog of %d; accepted: 1 or more".formatted(most));
        }
    }
}
