package workbench.harness.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import workbench.harness.run.Run;
import workbench.process.Interrupts;

/** Lets a run end in order when it is interrupted from outside; who presses Ctrl-C again does not want to wait for that. */
final class Interruption {

    /** The exit code of a program that was interrupted, by the convention of Unix shells. */
    static final int EXIT_CODE = 130;

    private final Run run;
    private final AtomicInteger interrupts = new AtomicInteger();

    private Interruption(Run run) {
        this.run = run;
    }

    /** From now on Ctrl-C, a polite kill and the death of the launcher end the run instead of this JVM. */
    static void ends(Run run) throws IOException {
        Interrupts.handle(new Interruption(run)::interrupted);
        Optional.ofNullable(Long.getLong("workbench.launcher"))
                .flatMap(ProcessHandle::of)
                .ifPresent(launcher -> {
                    var _ = launcher.onExit().thenRun(run::stop);
                });
    }

    private void interrupted(boolean byUser) {
        run.stop();
        if (byUser && interrupts.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(EXIT_CODE);
        }
    }
}
