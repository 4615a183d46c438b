package workbench.harness.machine;

import org.jspecify.annotations.Nullable;

/**
 * How much a control group of Linux, which is what a container is to the kernel, may use.
 *
 * @param processors whose time it may use; null without a limit
 * @param memoryBytes the most memory; null without a limit
 */
public record ControlGroupLimits(
        @Nullable Double processors, @Nullable Long memoryBytes) {

    /** Those of a group without limits. */
    public static final ControlGroupLimits NONE = new ControlGroupLimits(null, null);

    /** Reads {@code cpu.max}, which holds a quota and a period, and {@code memory.max}; either may be {@code max} or empty. */
    static ControlGroupLimits parse(String cpu, String memory) {
        var quota = ProcText.numbers(cpu);
        var bytes = ProcText.numbers(memory);
        return new ControlGroupLimits(
                quota.length == 2 && quota[1] > 0 ? Double.valueOf((double) quota[0] / quota[1]) : null,
                bytes.length == 1 ? Long.valueOf(bytes[0]) : null);
    }

    /** The tighter of each. */
    ControlGroupLimits and(ControlGroupLimits other) {
        return new ControlGroupLimits(least(processors, other.processors), least(memoryBytes, other.memoryBytes));
    }

    private static <N extends Comparable<N>> @Nullable N least(@Nullable N one, @Nullable N other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) <= 0 ? one : other;
    }
}
