package workbench.workload.synthetic;

/**
 * How fast this machine takes the steps of a {@link Chain}.
 *
 * <p>It is the pace of the fastest of many short passes, so that it belongs to the highest clock rate that the processor reached,
 * and what was disturbed does not count: what takes a microsecond at that pace hardly ever takes less.
 */
final class StepPace {

    /** Long enough for the clock, short enough that some are not disturbed: about a millisecond. */
    private static final int STEPS = 500_000;

    /** As many as it takes for the code to be compiled and the clock rate to rise: about a fifth of a second. */
    private static final int PASSES = 200;

    private static final long NANOS = 1_000;

    private StepPace() {}

    /** The pace of this JVM, measured once. */
    private static final class Measured {

        private static final int STEPS_PER_MICROSECOND = Math.toIntExact(Math.ceilDiv(STEPS * NANOS, fastest()));

        private static long fastest() {
            var cancellation = new CancelSwitch();
            var least = Long.MAX_VALUE;
            var state = 1L;
            for (var pass = 0; pass < PASSES; pass++) {
                var began = System.nanoTime();
                state = Chain.forward(state, STEPS, cancellation);
                least = Math.min(least, System.nanoTime() - began);
            }
            if (Chain.back(state, (long) PASSES * STEPS) != 1) {
                throw new IllegalStateException("this machine computes wrongly");
            }
            return Math.max(1, least);
        }
    }

    /** {@return the steps that this machine takes in a microsecond, rounded up; the same at every call} */
    static int stepsPerMicrosecond() {
        return Measured.STEPS_PER_MICROSECOND;
    }

    /** The steps that take a time at a given pace. */
    static long steps(long nanos, int stepsPerMicrosecond) {
        return Math.round((double) nanos * stepsPerMicrosecond / NANOS);
    }
}
