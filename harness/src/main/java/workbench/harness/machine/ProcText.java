package workbench.harness.machine;

import org.jspecify.annotations.Nullable;

/** Takes the texts of the proc file system apart, without regular expressions, which a fork need not load for it. */
final class ProcText {

    private ProcText() {}

    /** The numbers of a line, each a single space apart; none where one of them is no number. */
    static long[] numbers(String line) {
        var texts = line.split(" ", -1);
        var numbers = new long[texts.length];
        try {
            for (var i = 0; i < texts.length; i++) {
                numbers[i] = Long.parseLong(texts[i]);
            }
        } catch (NumberFormatException _) {
            return new long[0];
        }
        return numbers;
    }

    /** The number that stands behind the name at the beginning of a line, blanks in between; null where there is none. */
    static @Nullable Long behind(String name, String text) {
        var line = text.startsWith(name) ? 0 : text.indexOf("\n" + name) + 1;
        if (line == 0 && !text.startsWith(name)) {
            return null;
        }
        var from = line + name.length();
        while (from < text.length() && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        var to = from;
        while (to < text.length() && Character.isDigit(text.charAt(to))) {
            to++;
        }
        return from == to ? null : Long.valueOf(text.substring(from, to));
    }
}
