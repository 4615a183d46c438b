package workbench.statistics;

/** What qualifies an estimate or a comparison. */
public enum Warning {
    /** There are no forks on a side. */
    NO_FORKS,
    /** A fork's time was zero: the clock is too coarse for the job. */
    ZERO_TIME,
    /** All forks have the same value: the clock is too coarse for the job. */
    NO_VARIATION,
    /** There are fewer forks than {@link ForksNeeded#FOR_INTERVAL}. */
    TOO_FEW_FOR_INTERVAL,
    /** There are fewer forks than {@link ForksNeeded#FOR_VERDICT}. */
    TOO_FEW_FOR_VERDICT,
    /** The check by ranks cannot find anything at this level with so few forks. */
    TOO_FEW_FOR_ROBUST_CHECK,
    /** The check by ranks finds no difference: it rests on outlying forks or iterations. */
    RESTS_ON_OUTLIERS,
    /** A disturbed round and its repetition lead to different verdicts. */
    RESTS_ON_REPETITION,
    /** Without the forks that had no steady state, the verdict would differ. */
    RESTS_ON_UNSTEADY_FORKS,
    /** Other programs kept the machine busy. */
    BUSY_MACHINE
}
