package workbench.results;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a fork failed.
 *
 * @param kind what happened
 * @param message what happened, in one line for the user
 * @param item the item that failed; null where no single one did
 */
public record Failure(Kind kind, String message, @Nullable Integer item) {

    public Failure {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(message);
    }

    /** The ways in which a fork can fail; {@link #words} says each in a few words. */
    public enum Kind {
        @JsonProperty("threw")
        THREW("threw"),
        @JsonProperty("lost-item")
        LOST_ITEM("lost an item"),
        @JsonProperty("doubled-item")
        DOUBLED_ITEM("performed an item twice"),
        @JsonProperty("wrong-result")
        WRONG_RESULT("wrong result"),
        @JsonProperty("exceeded-width")
        EXCEEDED_WIDTH("exceeded its width"),
        @JsonProperty("not-opened")
        NOT_OPENED("could not be opened"),
        @JsonProperty("not-started")
        NOT_STARTED("did not start"),
        @JsonProperty("exited")
        EXITED("exited by itself"),
        @JsonProperty("killed")
        KILLED("killed by a signal"),
        @JsonProperty("out-of-memory")
        OUT_OF_MEMORY("out of memory"),
        @JsonProperty("deadline")
        DEADLINE("deadline passed");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The kind in a few words, to follow the name of a cell. */
        public String words() {
            return words;
        }
    }
}
