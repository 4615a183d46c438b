package workbench.workload;

import java.time.Duration;

/** The least time that physics allows a job at some width. */
public sealed interface Floor {

    /**
     * A time that does not depend on the machine, such as the sum of the latencies over the width.
     *
     * @param duration more than zero
     */
    record Time(Duration duration) implements Floor {}

    /**
     * A share of the time that one thread needs on the same machine, such as one half for perfectly divisible computing on
     * two cores.
     *
     * @param ofSequential more than 0, at most 1
     */
    record Share(double ofSequential) implements Floor {}
}
