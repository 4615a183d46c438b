package workbench.process;

/** What the exit code of a process means. */
public final class ExitCode {

    /** What Unix adds to the number of the signal that ended a process. */
    private static final int SIGNAL_BASE = 128;

    /** The highest signal number on Unix; exit codes beyond the base plus this are a program's own. */
    private static final int SIGNALS = 64;

    private ExitCode() {}

    /**
     * Whether a process has the exit code of one that a signal has ended. A program can choose the same code itself.
     *
     * @param exitCode the process's exit code
     * @return whether it is one of those
     */
    public static boolean isAsAfterSignal(int exitCode) {
        return exitCode > SIGNAL_BASE && exitCode <= SIGNAL_BASE + SIGNALS;
    }

    /**
     * The exit code in words, which claim no more than it tells.
     *
     * @param exitCode the process's exit code
     * @return such as {@code exit code 3} or {@code exit code 137, as after signal 9}
     */
    public static String describe(int exitCode) {
        var code = "exit code " + exitCode;
        return isAsAfterSignal(exitCode) ? "%s, as after signal %d".formatted(code, exitCode - SIGNAL_BASE) : code;
    }
}
