package workbench.site;

import java.util.List;
import java.util.stream.Stream;

/** Words of a command line, quoted so that a POSIX shell and Maven's own splitting of {@code exec.args} both read them as they are. */
public final class ShellWords {

    private ShellWords() {}

    /** An option with each of its values; a value that looks like an option itself is joined to its name. */
    static Stream<String> option(String name, List<String> values) {
        return values.stream().map(value -> name + (value.startsWith("-") ? "=" : " ") + quoted(value));
    }

    /**
     * Quotes what is not plainly one word. Maven knows no escapes, so a single quote stands in double ones.
     *
     * @param value any text
     */
    public static String quoted(String value) {
        return value.matches("[A-Za-z0-9_@%+=:,./-]+") ? value : "'" + value.replace("'", "'\"'\"'") + "'";
    }

    /** A text in double quotes, in which a shell expands nothing. */
    static String inDoubleQuotes(String text) {
        return "\"" + text.replaceAll("([\\\\\"$`])", "\\\\$1") + "\"";
    }
}
