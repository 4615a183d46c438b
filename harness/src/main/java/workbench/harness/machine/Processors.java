package workbench.harness.machine;

import org.jspecify.annotations.Nullable;

/**
 * What all processors together have done since the machine started, from {@code /proc/stat}. The clock of those figures
 * ticks every 10 ms on each processor.
 *
 * @param count how many there are
 * @param busyNanos how long they ran something
 * @param stealNanos how long the hypervisor ran other guests although this one had work (CPU steal)
 */
public record Processors(int count, long busyNanos, long stealNanos) {

    /** The unit of the kernel's figures for programs: {@code USER_HZ} is 100 on every architecture that a JDK 25 runs on. */
    public static final long TICK_NANOS = 10_000_000;

    private static final String ALL = "cpu ";
    private static final int USER = 0;
    private static final int NICE = 1;
    private static final int SYSTEM = 2;
    private static final int INTERRUPTS = 5;
    private static final int SOFT_INTERRUPTS = 6;
    private static final int STEAL = 7;

    /** Reads {@code /proc/stat}; null if it is not in the form that Linux writes. User time includes that of guests. */
    static @Nullable Processors parse(String stat) {
        long[] ticks = {};
        var count = 0;
        for (var line : stat.split("\n", -1)) {
            if (line.startsWith(ALL)) {
                ticks = ProcText.numbers(line.substring(ALL.length()).strip());
            } else if (line.startsWith("cpu")) {
                count++;
            } else {
                break; // the processors come first, and what follows is long
            }
        }
        if (ticks.length <= STEAL || count == 0) {
            return null;
        }
        var busy = ticks[USER] + ticks[NICE] + ticks[SYSTEM] + ticks[INTERRUPTS] + ticks[SOFT_INTERRUPTS];
        return new Processors(count, busy * TICK_NANOS, ticks[STEAL] * TICK_NANOS);
    }
}
