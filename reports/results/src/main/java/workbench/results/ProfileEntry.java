package workbench.results;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One more fork of a cell, with a profiler in its JVM, after all others. It is no {@link ForkEntry}: its times count for nothing, and
 * are not kept.
 *
 * @param cell the {@link Cell#id} of what it ran
 * @param profiler what recorded it: {@code jfr} or {@code async}
 * @param started when it was started
 * @param wallNanos its total time, including the start of its JVM; 0 if it was not started
 * @param file the recording, relative to the run's folder; null if there is none
 * @param log the file that holds what the fork printed, relative to the run's folder; null if it was not started
 * @param profile what the recording says; null if there is none
 * @param missing why there is none, in one line; null if there is one
 */
public record ProfileEntry(
        String cell,
        String profiler,
        Instant started,
        long wallNanos,
        @Nullable String file,
        @Nullable String log,
        @Nullable Profile profile,
        @Nullable String missing)
        implements Entry {

    public ProfileEntry {
        Objects.requireNonNull(cell);
        Objects.requireNonNull(profiler);
        Objects.requireNonNull(started);
        if (wallNanos < 0) {
            throw new IllegalArgumentException("a profile has a time of %s ns".formatted(wallNanos));
        }
        if ((profile == null) == (missing == null)) {
            throw new IllegalArgumentException("a profile says what was recorded, or why nothing was");
        }
    }
}
