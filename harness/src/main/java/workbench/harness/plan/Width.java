package workbench.harness.plan;

import workbench.parameter.UsageException;

/**
 * A width as typed: a whole number, or {@code cores}.
 *
 * @param text as typed
 * @param value what it is on this machine
 */
public record Width(String text, int value) {

    /** More threads than any machine starts for one job. */
    static final int LARGEST = 1_000_000;

    /**
     * Reads a width.
     *
     * @param cores what {@code cores} means
     * @throws UsageException if it is neither
     */
    public static Width parse(String text, int cores) {
        var word = text.strip();
        if (word.equals("cores")) {
            return new Width(word, cores);
        }
        try {
            var value = Integer.parseInt(word);
            if (value >= 1 && value <= LARGEST) {
                return new Width(word, value);
            }
        } catch (NumberFormatException _) {
            // Answered below, like a number out of range.
        }
        throw new UsageException(
                "'%s' is no width; accepted are whole numbers from 1 to %d and 'cores', separated by commas"
                        .formatted(text, LARGEST));
    }
}
