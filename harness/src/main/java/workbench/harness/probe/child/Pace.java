package workbench.harness.probe.child;

/**
 * What items are like, performed one after another.
 *
 * @param nanos how long one takes, on average
 * @param points how many points one passes, on average
 */
record Pace(double nanos, double points) {

    /** How long the items of a job take, one after another. */
    private static final double JOB_NANOS = 5_000_000;

    private static final double LONG_JOB_NANOS = 400_000_000;

    private static final int MOST = 64;

    private static final int SOME = 8;

    /** How many items a job has: fewer where they take long, at least two. */
    int items() {
        var some = Math.clamp((long) (LONG_JOB_NANOS / nanos), 2, SOME);
        return Math.clamp((long) (JOB_NANOS / nanos), some, MOST);
    }
}
