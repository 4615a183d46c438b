package workbench.strategy.portion;

/** How many items the batches of one job have. Thread-safe. */
@FunctionalInterface
public interface BatchSize {

    /**
     * The items of the next batch; the job may have fewer.
     *
     * @param left how many items nobody has yet, at least 1
     * @param threads how many threads share them
     * @return at least 1
     */
    int next(int left, int threads);

    /**
     * A batch has ended.
     *
     * @param items how many it had
     * @param nanos the time that they took, one after another
     */
    default void took(int items, long nanos) {}
}
