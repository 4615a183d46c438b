package workbench.parameter;

import java.util.regex.Pattern;

/** The form of the names that a person types: those of plugins and of their parameters. */
public final class NameForm {

    /** What is accepted, to follow "accepted: " in a message. */
    public static final String ACCEPTED =
            "at most 40 lower-case letters and digits, a letter first, with single hyphens between words";

    private static final int LONGEST = 40;

    private static final Pattern WORDS = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private NameForm() {}

    /**
     * Whether a text is a name.
     *
     * @param text any text
     * @return true for one such as {@code fork-join}
     */
    public static boolean isName(String text) {
        return text.length() <= LONGEST && WORDS.matcher(text).matches();
    }
}
