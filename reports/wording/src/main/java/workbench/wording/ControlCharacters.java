package workbench.wording;

import java.util.regex.Pattern;

/**
 * Texts of plugins, servers and programs may hold characters that steer a terminal, reorder a line or cannot be written to a file.
 * Whatever a person is to read passes through here last.
 */
public final class ControlCharacters {

    /**
     * Control characters except tabs and line ends, marks that reorder text (Unicode Standard Annex 9, "Explicit Directional
     * Embedding", "Overrides" and "Isolates"), and halves of surrogate pairs.
     */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cc}&&[^\\t\\n\\r]]|\\r(?!\\n)|[\\u202a-\\u202e\\u2066-\\u2069]|[\\ud800-\\udfff]");

    private ControlCharacters() {}

    /** A text that shows them in the notation of Java, such as <code>&#92;u001b</code>, instead of obeying them. */
    public static String shown(String text) {
        return UNPRINTABLE
                .matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
