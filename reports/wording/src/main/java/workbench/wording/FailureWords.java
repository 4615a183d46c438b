package workbench.wording;

import workbench.analysis.cell.FailedFork;
import workbench.results.Failure;

/** How a fork failed, in words. */
public final class FailureWords {

    private FailureWords() {}

    /** What happened in a few words, to follow the name of a cell. */
    public static String kind(Failure.Kind kind) {
        return switch (kind) {
            case THREW -> "threw";
            case LOST_ITEM -> "lost an item";
            case DOUBLED_ITEM -> "performed an item twice";
            case EARLY_ITEM -> "performed an item too early";
            case LATE_ITEM -> "performed an item too late";
            case WRONG_RESULT -> "wrong result";
            case EXCEEDED_WIDTH -> "exceeded its width";
            case NOT_OPENED -> "could not be opened";
            case NOT_STARTED -> "did not start";
            case EXITED -> "exited on its own";
            case KILLED -> "ended as if by a signal";
            case BROKEN_CHANNEL -> "broke its channel to the workbench";
            case OUT_OF_MEMORY -> "out of memory";
            case DEADLINE -> "deadline passed";
        };
    }

    /** The same where nothing precedes it, such as {@code failed: lost an item}. */
    public static String failed(Failure.Kind kind) {
        return "failed: " + kind(kind);
    }

    /** What happened, in one line. */
    public static String message(FailedFork fork) {
        return fork.failure().map(FailureWords::message).orElse("its results differ from those of the other cells");
    }

    private static String message(Failure failure) {
        var item = "item " + failure.item();
        return failure.item() == null || failure.message().contains(item)
                ? failure.message()
                : failure.message() + " (" + item + ")";
    }
}
