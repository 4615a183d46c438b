package workbench.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a fork failed.
 *
 * @param kind what happened
 * @param message what happened, in one line for the user
 * @param item the item that failed; null if no single one did
 */
public record Failure(Kind kind, String message, @Nullable Integer item) {

    public Failure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(message);
    }

    /** The ways in which a fork can fail. */
    public enum Kind {
        @JsonProperty("threw")
        THREW,
        @JsonProperty("lost-item")
        LOST_ITEM,
        @JsonProperty("doubled-item")
        DOUBLED_ITEM,
        @JsonProperty("early-item")
        EARLY_ITEM,
        @JsonProperty("late-item")
        LATE_ITEM,
        @JsonProperty("wrong-result")
        WRONG_RESULT,
        @JsonProperty("exceeded-width")
        EXCEEDED_WIDTH,
        @JsonProperty("not-opened")
        NOT_OPENED,
        @JsonProperty("not-started")
        NOT_STARTED,
        @JsonProperty("exited")
        EXITED,
        @JsonProperty("killed")
        KILLED,
        @JsonProperty("broken-channel")
        BROKEN_CHANNEL,
        @JsonProperty("out-of-memory")
        OUT_OF_MEMORY,
        @JsonProperty("deadline")
        DEADLINE
    }
}
