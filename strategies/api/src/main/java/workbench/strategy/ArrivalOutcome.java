package workbench.strategy;

/** What became of an arrival. */
public enum ArrivalOutcome {
    /** Its item has a result. */
    DONE,
    /** Its item failed. */
    FAILED,
    /** It found the backlog full. */
    REJECTED,
    /** It had not started when the stream ended. */
    LEFT_OVER
}
