package workbench.analysis.compare;

/** What a gate comes to. */
public enum GateOutcome {
    /** Every cell is proven to be no slower than allowed. */
    PASSED,
    /** Some cell is proven to be slower than allowed. */
    SLOWER,
    /** Neither is proven. */
    UNDECIDED
}
