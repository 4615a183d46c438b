package workbench.harness.plan;

import workbench.parameter.UsageException;

/** Widths as typed: a whole number, or {@code cores}. */
final class Width {

    /** More threads than any machine starts for one job. */
    static final int LARGEST = 1_000_000;

    private Width() {}

    /**
     * The width that a text means.
     *
     * @param cores what {@code cores} means
     * @throws UsageException if it is none
     */
    static int parse(String text, int cores) {
        var word = text.strip();
        if (word.equals("cores")) {
            return cores;
        }
        try {
            var width = Integer.parseInt(word);
            if (width >= 1 && width <= LARGEST) {
                return width;
            }
        } catch (NumberFormatException _) {
            // Answered below, like a number out of range.
        }
        throw new UsageException(
                "'%s' is no width; accepted are whole numbers from 1 to %d and 'cores', separated by commas"
                        .formatted(text, LARGEST));
    }
}
