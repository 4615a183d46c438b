package workbench.strategy;

import java.io.Serial;

/** The failure of one item, which fails its job. */
public final class ItemFailedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    /** The ways in which an item can fail. */
    public enum Kind {
        /** Executing it threw. */
        THREW("threw"),
        /** It was never performed. */
        LOST("was lost"),
        /** It was performed more than once. */
        DOUBLED("was performed twice"),
        /** Its result is not the right one. */
        WRONG("has a wrong result");

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    private final int item;
    private final Kind kind;

    /** An item that failed, and why. */
    public ItemFailedException(int item, Kind kind, Throwable cause) {
        super("item %d %s: %s".formatted(item, kind.words, describe(cause)), cause);
        this.item = item;
        this.kind = kind;
    }

    /** An item that failed without an exception. */
    public ItemFailedException(int item, Kind kind) {
        super("item %d %s".formatted(item, kind.words));
        this.item = item;
        this.kind = kind;
    }

    /** The item's index. */
    public int item() {
        return item;
    }

    /** How it failed. */
    public Kind kind() {
        return kind;
    }

    private static String describe(Throwable cause) {
        var message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
