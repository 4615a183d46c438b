package workbench.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Objects;

/**
 * The last line of a journal.
 *
 * @param ended when the run ended
 * @param outcome how it ended
 */
public record EndEntry(Instant ended, Outcome outcome) implements Entry {

    public EndEntry {
        Objects.requireNonNull(ended);
        Objects.requireNonNull(outcome);
    }

    /** How a run ends. */
    public enum Outcome {
        /** Every fork of the plan was run, though some may have failed. */
        @JsonProperty("completed")
        COMPLETED,
        /** The time budget was used up; a {@link CutEntry} says what was left out. */
        @JsonProperty("out-of-time")
        OUT_OF_TIME,
        /** The user stopped it. */
        @JsonProperty("interrupted")
        INTERRUPTED
    }
}
