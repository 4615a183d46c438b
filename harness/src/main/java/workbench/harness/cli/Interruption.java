package workbench.harness.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import workbench.process.Interrupts;

/** Ends a command cleanly when it is interrupted from outside. A second Ctrl-C ends it at once. */
final class Interruption {

    /** The exit code of a program that was interrupted, by the convention of Unix shells. */
    static final int EXIT_CODE = 130;

    private final Runnable stop;
    private final AtomicInteger interrupts = new AtomicInteger();

    private Interruption(Runnable stop) {
        this.stop = stop;
    }

    /** From now on Ctrl-C, SIGTERM and the death of the launcher call {@code stop} instead of ending this JVM. */
    static void calls(Runnable stop) throws IOException {
        Interrupts.handle(new Interruption(stop)::interrupted);
        Optional.ofNullable(Long.getLong("workbench.launcher"))
                .flatMap(ProcessHandle::of)
                .ifPresent(launcher -> {
                    var _ = launcher.onExit().thenRun(stop);
                });
    }

    private void interrupted(boolean byUser) {
        stop.run();
        if (byUser && interrupts.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
