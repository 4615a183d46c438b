package workbench.harness.terminal;

import java.time.Duration;

/** Durations in words. */
public final class Times {

    private Times() {}

    /** Such as {@code 45 s}, {@code 2 min 5 s} or {@code 1 h 20 min}. */
    public static String words(Duration duration) {
        var seconds = Math.max(0, Math.round(duration.toMillis() / 1_000.0));
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600
                ? "%d min %d s".formatted(seconds / 60, seconds % 60)
                : "%d h %d min".formatted(seconds / 3_600, seconds % 3_600 / 60);
    }
}
