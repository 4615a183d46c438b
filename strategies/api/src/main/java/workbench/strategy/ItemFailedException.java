package workbench.strategy;

import java.io.Serial;
import workbench.parameter.OneLine;

/** The failure of one item, which fails its job. */
public final class ItemFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** The ways in which an item can fail. */
    public enum FailureMode {
        /** Executing it threw an exception. */
        THREW("threw"),
        /** It was never performed. */
        LOST("was lost"),
        /** It was performed more than once. */
        DOUBLED("was performed twice"),
        /** It was performed before its arrival in a stream had come. */
        EARLY("was performed before its arrival had come"),
        /** It was still being performed, or was performed again, after {@link Session#run} had returned. */
        LATE("was still performed after run had returned"),
        /** Its result is not the right one. */
        WRONG("has a wrong result");

        private final String words;

        FailureMode(String words) {
            this.words = words;
        }
    }

    /** The item's index. */
    private final int item;
    /** How it failed. */
    private final FailureMode mode;

    /**
     * An item that failed with an exception.
     *
     * @param item its index
     * @param mode how it failed
     * @param cause what was thrown
     */
    public ItemFailedException(int item, FailureMode mode, Throwable cause) {
        super("item %d %s: %s".formatted(item, mode.words, OneLine.message(cause)), cause);
        this.item = item;
        this.mode = mode;
    }

    /**
     * An item that failed without an exception.
     *
     * @param item its index
     * @param mode how it failed
     */
    public ItemFailedException(int item, FailureMode mode) {
        super("item %d %s".formatted(item, mode.words));
        this.item = item;
        this.mode = mode;
    }

    /** {@return the item's index} */
    public int item() {
        return item;
    }

    /** {@return how it failed} */
    public FailureMode mode() {
        return mode;
    }
}
