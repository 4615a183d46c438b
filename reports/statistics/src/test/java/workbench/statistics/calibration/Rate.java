package workbench.statistics.calibration;

import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * How often something happened.
 *
 * @param times how often
 * @param runs of how many
 */
record Rate(long times, int runs) {

    static Rate of(int runs, BooleanSupplier run) {
        return new Rate(IntStream.range(0, runs).filter(_ -> run.getAsBoolean()).count(), runs);
    }

    double share() {
        return (double) times / runs;
    }

    /** The standard error of a rate whose true value is {@code share}. */
    double errorAt(double share) {
        return Math.sqrt(share * (1 - share) / runs);
    }
}
