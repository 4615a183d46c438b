package workbench.strategy.multiprocess;

/** A failure as processes send it: one short text. */
final class FailureText {

    private static final int MOST_CHARACTERS = 2_000;

    private FailureText() {}

    /** The message, or the class's name if there is none; never empty. */
    static String describe(Throwable failure) {
        var message = failure.getMessage();
        var text = message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + " …";
    }
}
