package workbench.workload;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The least time that physics allows a job at some width. A workload gives none where it would be longer than a day. */
public sealed interface Floor {

    /** The longest floor: nobody waits longer for a job. */
    Duration LONGEST = Duration.ofDays(1);

    /**
     * A time that does not depend on the machine, such as the sum of the latencies over the width.
     *
     * @param duration more than zero, at most {@link #LONGEST}
     * @param greedy the time of a strategy that costs nothing and starts the next item on each line as soon as the line
     *     is free, without knowing how long an item takes: not less than the duration, at most {@link #LONGEST}; null if
     *     that is unknown
     */
    record Time(Duration duration, @Nullable Duration greedy) implements Floor {

        /**
         * Checks the times.
         *
         * @param duration more than zero, at most {@link #LONGEST}
         * @param greedy not less than the duration, at most {@link #LONGEST}; null where it is unknown
         * @throws IllegalArgumentException if they are not
         */
        public Time {
            if (!duration.isPositive() || duration.compareTo(LONGEST) > 0) {
                throw new IllegalArgumentException(
                        "a floor of %s; accepted: more than zero, at most 24h".formatted(duration));
            }
            if (greedy != null && (greedy.compareTo(duration) < 0 || greedy.compareTo(LONGEST) > 0)) {
                throw new IllegalArgumentException(
                        "a greedy schedule of %s above a floor of %s; accepted: not less than the floor, at most 24h"
                                .formatted(greedy, duration));
            }
        }

        /**
         * A time without a known greedy schedule.
         *
         * @param duration more than zero, at most {@link #LONGEST}
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
    record Share(double ofSequential) implements Floor {

        /**
         * Checks the share.
         *
         * @param ofSequential more than 0, at most 1
         * @throws IllegalArgumentException if it is not
         */
        public Share {
            if (!(ofSequential > 0 && ofSequential <= 1)) { // so that what is no number is refused, too
                throw new IllegalArgumentException(
                        "a floor of %s of the sequential time; accepted: more than 0, at most 1"
                                .formatted(ofSequential));
            }
        }
    }
}
