package workbench.analysis.cell;

/** How a cell takes part in its slice. */
public enum Status {
    /** It has forks, none of them failed, and it is ranked. */
    RANKED,
    /** It is measured and shown, but by its own declaration never ranked. */
    BESIDE,
    /** No fork of it has ended yet. */
    PENDING,
    /** Some fork of it failed, so there is no time for it. */
    FAILED,
    /** It cannot run here. */
    UNAVAILABLE
}
