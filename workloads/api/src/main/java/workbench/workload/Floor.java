package workbench.workload;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The least time that physics allows a job at some width. */
public sealed interface Floor {

    /**
     * A time that does not depend on the machine, such as the sum of the latencies over the width.
     *
     * @param duration more than zero
     * @param greedy what a strategy would take that costs nothing, and gives each line of items the next one as soon as it is
     *     free, without knowing how long each takes; null where that is unknown
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
