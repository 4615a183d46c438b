package workbench.statistics;

/** What may be said about two cells, after correcting for all comparisons of their family. */
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
