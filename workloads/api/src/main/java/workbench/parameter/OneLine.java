package workbench.parameter;

/** Fits text from outside into one line of a message. */
public final class OneLine {

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
     * A text in one line, with spaces for tabs.
     *
     * @param text any text
     * @param separator replaces each line break and the blanks around it, such as {@code " | "}
     * @return the line, without leading or trailing blanks
     */
    public static String of(String text, String separator) {
        return text.strip().replaceAll("\\s*\\R\\s*", separator).replaceAll("\t+", " ");
    }
}
