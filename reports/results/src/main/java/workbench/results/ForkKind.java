package workbench.results;

/** What a fork is for. */
public enum ForkKind {
    /** It counts for its cell. */
    RANKED,
    /** It measures the second name of a reference cell, to expose false alarms; it is in no ranking. */
    TWIN,
    /** A long fork, to judge the warm-up; it is in no ranking and belongs to no round. */
    SENTINEL,
    /** One with a profiler, after all others; it leaves a {@link ProfileEntry} and no {@link ForkEntry}. */
    PROFILED
}
