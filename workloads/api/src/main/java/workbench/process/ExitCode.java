package workbench.process;

import java.util.OptionalInt;

/** What the exit code of a process means. */
public final class ExitCode {

    /** What Unix adds to the number of the signal that ended a process. */
    private static final int SIGNAL_BASE = 128;

    /** The highest signal number on Unix; exit codes beyond the base plus this are a program's own. */
    private static final int SIGNALS = 64;

    private ExitCode() {}

    /**
     * The signal that ended a process.
     *
     * @param exitCode the process's exit code
     * @return the signal's number; empty if the process ended by itself
     */
    public static OptionalInt signal(int exitCode) {
        var signal = exitCode - SIGNAL_BASE;
        return signal > 0 && signal <= SIGNALS ? OptionalInt.of(signal) : OptionalInt.empty();
    }
}
