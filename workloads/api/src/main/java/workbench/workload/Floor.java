package workbench.workload;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The least time that physics allows a job at some width. */
public sealed interface Floor {

    /**
     * A time that does not depend on the machine, such as the sum of the latencies over the width.
     *
     * @param duration more than zero
     * @param greedy the time of a strategy that costs nothing and starts the next item on each line as soon as the line
     *     is free, without knowing how long an item takes; null if that is unknown
     */
    record Time(Duration duration, @Nullable Duration greedy) implements Floor {

        /**
         * A time without a known greedy schedule.
         *
         * @param duration more than zero
         */
        public Time(Duration duration) {
            this(duration, null);
        }
    }

    /**
     * A share of the time that one thread needs on the same machine, such as one half for perfectly divisible computing on
     * two cores.
     *
     * @param ofSequential more than 0, at most 1
     */
    record Share(double ofSequential) implements Floor {}
}
