package workbench.analysis.cell;

/** How a cell takes part in its slice. */
public enum Status {
    /** It has forks, none of them failed, and it is ranked. */
    RANKED,
    /** It is measured and shown, but by its own declaration never ranked. */
    BESIDE,
    /** None of its forks has ended yet. */
    PENDING,
    /** One of its forks failed, so it has no time. */
    FAILED,
    /** It cannot run here. */
    UNAVAILABLE
}
