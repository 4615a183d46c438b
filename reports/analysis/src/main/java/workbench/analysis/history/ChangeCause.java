package workbench.analysis.history;

/** What a change of the times of a cell can be put down to. */
public enum ChangeCause {
    /** Not the machine: by the calibration kernel, it did not move as far. */
    NOT_THE_MACHINE,

    /** Perhaps the machine: by the calibration kernel, it may have moved as far. */
    PERHAPS_THE_MACHINE,

    /** Nothing in particular: the runs before and after have other processors or JDKs. */
    ANOTHER_MACHINE,

    /** Unknown: the calibration kernel was not run before and after. */
    UNKNOWN
}
