package workbench.parameter;

import org.jspecify.annotations.Nullable;

/** Fits text from outside into one line of a message. */
public final class OneLine {

    /** A message is for a person to read. */
    private static final int LONGEST = 2_000;

    /** How many causes are asked where an exception has no message. */
    private static final int CAUSES = 3;

    private static final String BETWEEN_LINES = " | ";

    private OneLine() {}

    /**
     * A text in one line, with spaces for line breaks and tabs.
     *
     * @param text any text
     * @return the line, without leading or trailing blanks
     */
    public static String of(String text) {
        return of(text, " ");
    }

    /**
     * A text in one line, with spaces for tabs, and U+FFFD for half of a surrogate pair, which no file could hold.
     *
     * @param text any text
     * @param separator replaces each line break and the blanks around it, such as {@code " | "}
     * @return the line, without leading or trailing blanks
     */
    public static String of(String text, String separator) {
        return text.strip()
                .replaceAll("\\s*\\R\\s*", separator)
                .replaceAll("\t+", " ")
                .replaceAll("\\p{Cs}", "\uFFFD");
    }

    /**
     * The beginning of a text in one line.
     *
     * @param text any text
     * @param longest the most characters of it, at least 1
     * @return the line, with an ellipsis behind it where the text was longer
     */
    public static String cut(String text, int longest) {
        return cut(text, longest, " ");
    }

    private static String cut(String text, int longest, String separator) {
        if (text.length() <= longest) {
            return of(text, separator);
        }
        var end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return of(text.substring(0, end), separator) + " …";
    }

    /**
     * What an exception says: its message, or that of a cause where it has none, or the name of its class.
     *
     * @param failure any exception, even one whose own methods throw
     * @return one line of about 2,000 characters at most
     */
    public static String message(Throwable failure) {
        var message = message(failure, CAUSES);
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    /**
     * The class of an exception and what it says, such as {@code IllegalStateException: closed}.
     *
     * @param failure any exception, even one whose own methods throw
     * @return one line of about 2,000 characters at most
     */
    public static String of(Throwable failure) {
        return of(failure, CAUSES);
    }

    private static String of(Throwable failure, int causes) {
        var name = failure.getClass().getSimpleName();
        var message = message(failure, causes);
        return message == null ? name : name + ": " + message;
    }

    private static @Nullable String message(Throwable failure, int causes) {
        try {
            var message = failure.getMessage();
            if (message != null && !message.isBlank()) {
                return cut(message, LONGEST, BETWEEN_LINES);
            }
            var cause = failure.getCause();
            return cause == null || causes == 0 ? null : of(cause, causes - 1);
        } catch (Throwable _) { // the exception is somebody else's code, too
            return null;
        }
    }
}
