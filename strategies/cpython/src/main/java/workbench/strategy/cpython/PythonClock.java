package workbench.strategy.cpython;

/**
 * How the clock of a Python process relates to that of this JVM, {@link System#nanoTime}. On Linux and macOS both are one clock of the
 * machine.
 *
 * @param offset what to add to a time of the process, in nanoseconds; 0 where both are the same clock
 */
record PythonClock(long offset) {

    /**
     * The clock of a process that was asked for its time: the same one if its answer lies between question and answer, which clocks
     * that begin at different moments never do; else it is taken to have been read halfway.
     *
     * @param asked when it was asked, by this JVM
     * @param answered what it answered
     * @param heard when the answer was here, by this JVM
     */
    static PythonClock of(long asked, long answered, long heard) {
        var same = answered - asked >= 0 && heard - answered >= 0;
        return new PythonClock(same ? 0 : asked + (heard - asked) / 2 - answered);
    }

    /** A time of the process as one of this JVM, neither before a job was sent nor after its answer was here. */
    long here(long there, long sent, long heard) {
        var sinceSent = there + offset - sent;
        return sent + Math.clamp(sinceSent, 0, heard - sent);
    }

    /** How it relates to that of this JVM, for a reader. */
    @Override
    public String toString() {
        return offset == 0 ? "the same as in Java" : "mapped to that of Java";
    }
}
