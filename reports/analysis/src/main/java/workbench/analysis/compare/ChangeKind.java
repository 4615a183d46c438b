package workbench.analysis.compare;

/** What may be said about a cell that was measured before and after a change, in the order in which it matters. */
public enum ChangeKind {
    /** It takes more time, by however little. */
    SLOWER,
    /** It takes less time, by however little. */
    FASTER,
    /** The times differ by less than the margin, if at all. */
    EQUAL,
    /** The data do not tell. */
    UNDECIDED
}
