package workbench.statistics;

import java.util.List;

/**
 * What a sentence about a comparison is to say besides the comparison: when the forks were measured, and what speaks for or
 * against believing it.
 *
 * @param window which part of a fork's life was measured, such as {@code after 10 s warm-up}; empty to say nothing of it
 * @param clauses what qualifies the comparison, such as those of {@link workbench.statistics.stability.TrustSentences}
 */
public record Circumstances(String window, List<String> clauses) {

    /** Nothing is to be said. */
    public static final Circumstances NONE = new Circumstances("", List.of());

    public Circumstances {
        clauses = List.copyOf(clauses);
    }
}
