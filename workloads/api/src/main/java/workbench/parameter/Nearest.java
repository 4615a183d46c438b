package workbench.parameter;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what was meant by a mistyped name. */
public final class Nearest {

    /** As much of a mistyped word as a message shows. */
    private static final int SHOWN = 60;

    private Nearest() {}

    /**
     * The known name nearest to a word by edit distance, if one is near enough to be what was meant: at most a third of
     * the word's length away, where one edit is always allowed.
     *
     * @param word the word typed
     * @param known the words that are known
     * @return the nearest one; empty if none is near enough
     */
    public static Optional<String> to(String word, Collection<String> known) {
        var limit = Math.max(1, (word.length() + 2) / 3);
        return known.stream()
                .filter(name -> distance(word, name) <= limit || (word.length() >= 3 && name.startsWith(word)))
                .min(Comparator.comparingInt(name -> distance(word, name)));
    }

    /**
     * A hint to follow a message.
     *
     * @param word the word typed
     * @param known the words that are known
     * @return {@code " (did you mean 'x'?)"} if a known word is near enough, else an empty text
     */
    public static String hint(String word, Collection<String> known) {
        return to(word, known).map(" (did you mean '%s'?)"::formatted).orElse("");
    }

    /**
     * Refuses a name that nobody knows.
     *
     * @param kind what it should have been the name of, such as {@code workload}
     * @param word the word typed
     * @param known the words that are known
     * @return an exception with one line, which suggests the nearest name and lists all
     */
    public static UsageException unknown(String kind, String word, Collection<String> known) {
        return new UsageException("unknown %s '%s'%s; known are %s"
                .formatted(kind, OneLine.cut(word, SHOWN), hint(word, known), String.join(", ", known)));
    }

    /** The Levenshtein distance by the dynamic programming of Wagner and Fischer (1974), keeping one row. */
    private static int distance(String a, String b) {
        var row = new int[b.length() + 1];
        for (var j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= a.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.length(); j++) {
                var substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
