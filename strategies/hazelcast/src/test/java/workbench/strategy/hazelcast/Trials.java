package workbench.strategy.hazelcast;

import java.util.stream.IntStream;

/** How often faults are tried: ten times with the system property {@code workbench.thorough=true}, as in the profile {@code long}. */
final class Trials {

    private Trials() {}

    /** The numbers of the trials, for a {@code MethodSource}. */
    static IntStream numbers() {
        return IntStream.rangeClosed(1, Boolean.getBoolean("workbench.thorough") ? 10 : 1);
    }
}
