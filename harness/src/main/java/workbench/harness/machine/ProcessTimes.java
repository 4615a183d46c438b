package workbench.harness.machine;

import org.jspecify.annotations.Nullable;

/**
 * The processor time of a process, from {@code /proc/PID/stat}: in ticks of 10 ms, but with all its threads, ended ones
 * included.
 *
 * @param parent the process that started it
 * @param userNanos in user mode
 * @param systemNanos in the kernel
 * @param endedUserNanos that of its descendants that have ended, in user mode
 * @param endedSystemNanos the same, in the kernel
 */
public record ProcessTimes(long parent, long userNanos, long systemNanos, long endedUserNanos, long endedSystemNanos) {

    private static final int PARENT = 0;
    private static final int USER = 10;
    private static final int SYSTEM = 11;
    private static final int ENDED_USER = 12;
    private static final int ENDED_SYSTEM = 13;

    /** Reads {@code /proc/PID/stat}; null if it is not in the form that Linux writes. */
    static @Nullable ProcessTimes parse(String stat) {
        // The name of the program is in brackets, and may itself contain blanks and brackets; a letter for the state
        // follows.
        var name = stat.lastIndexOf(") ");
        var state = stat.indexOf(' ', name + 2);
        if (name < 0 || state < 0) {
            return null;
        }
        var fields = firstOf(stat.substring(state + 1));
        return fields.length <= ENDED_SYSTEM
                ? null
                : new ProcessTimes(
                        fields[PARENT],
                        fields[USER] * Processors.TICK_NANOS,
                        fields[SYSTEM] * Processors.TICK_NANOS,
                        fields[ENDED_USER] * Processors.TICK_NANOS,
                        fields[ENDED_SYSTEM] * Processors.TICK_NANOS);
    }

    /** Only the fields that are needed: later ones may be too large for a {@code long}. */
    private static long[] firstOf(String fields) {
        var end = -1;
        for (var i = 0; i <= ENDED_SYSTEM; i++) {
            end = fields.indexOf(' ', end + 1);
            if (end < 0) {
                return new long[0];
            }
        }
        return ProcText.numbers(fields.substring(0, end));
    }

    /** Its own time. */
    public long nanos() {
        return userNanos + systemNanos;
    }

    /** The time of its descendants that have ended. */
    public long endedNanos() {
        return endedUserNanos + endedSystemNanos;
    }

    /** These times, with those of ended descendants counted as the process's own. */
    ProcessTimes withEnded() {
        return new ProcessTimes(parent, userNanos + endedUserNanos, systemNanos + endedSystemNanos, 0, 0);
    }

    /** The sum of both. */
    ProcessTimes plus(ProcessTimes other) {
        return new ProcessTimes(
                parent,
                userNanos + other.userNanos,
                systemNanos + other.systemNanos,
                endedUserNanos + other.endedUserNanos,
                endedSystemNanos + other.endedSystemNanos);
    }
}
