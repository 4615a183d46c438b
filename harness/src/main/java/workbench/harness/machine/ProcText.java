package workbench.harness.machine;

import org.jspecify.annotations.Nullable;

/** Parses the texts of the proc file system, without regular expressions, which a fork then need not load. */
final class ProcText {

    private ProcText() {}

    /** The numbers of a line, separated by single spaces; none if one of them is not a number. */
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

    /** The number after a name at the beginning of a line, with blanks between them; null if there is none. */
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
