package workbench.harness.probe.wire;

/** What can be wrong with code that is performed by many threads. */
public enum ProbeFault {
    /** A result differs even where the items are performed one after another, in order. */
    UNSTABLE,
    /** A result depends on which items were performed before. */
    ORDER,
    /** A result changes when later items are performed. */
    CHANGED,
    /** A result differs where items are performed at once. */
    WRONG,
    /** An exception is thrown where items are performed at once. */
    THREW,
    /** A result differs, or an exception is thrown, where one item is performed twice at once. */
    TWICE,
    /** An item that was interrupted gave another result and hid the interrupt. */
    INTERRUPTED,
    /** The strategy lost an item, performed one twice or too late. */
    STRATEGY,
    /** Threads wait for each other's locks for ever. */
    DEADLOCK,
    /** A job does not end. */
    HANGS,
    /** Threads or processes are left when all is closed. */
    LEFT,
    /** The JVM ended in the midst of a job. */
    ENDED;

    /** Whether nothing more can come once it is found. */
    public boolean isLast() {
        return this == DEADLOCK || this == HANGS || this == ENDED;
    }
}
