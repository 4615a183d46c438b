package workbench.parameter;

/** Text of several lines as one line, for messages. */
public final class OneLine {

    private OneLine() {}

    /**
     * The text in one line.
     *
     * @param text the text, which may have several lines
     * @param separator what replaces a line break with the blanks around it
     * @return the text without line breaks
     */
    public static String of(String text, String separator) {
        return text.replaceAll("\\s*\\R\\s*", separator);
    }
}
