package workbench.statistics;

/** What a comparison of two cells permits to say, after correcting for all comparisons of its family. */
public enum Verdict {
    /** One is faster by at least the margin of practical equality. */
    WIN,
    /** One is faster, but perhaps by less than that margin. */
    LEAN,
    /** They differ by less than the margin, if at all. */
    TIE,
    /** The data do not tell. */
    INCONCLUSIVE
}
