package workbench.harness.cli;

import java.time.Duration;
import java.util.Arrays;
import workbench.wording.ControlCharacters;

/** The end of the workbench's own JVM, in which plugins may have left threads, processes and shutdown hooks. */
final class ProgramEnd {

    /** How long shutdown hooks may take. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Thread watch = new Thread(ProgramEnd::nameWhoEndsThisJvm, "ending");

    private ProgramEnd() {}

    /** From now on, whoever ends this JVM but {@link #exit} is named, and the exit code is 1. */
    static ProgramEnd watch() {
        var end = new ProgramEnd();
        Runtime.getRuntime().addShutdownHook(end.watch);
        return end;
    }

    private static void nameWhoEndsThisJvm() {
        Thread.getAllStackTraces().forEach((thread, frames) -> {
            var ends = Arrays.stream(frames)
                    .anyMatch(frame -> frame.getClassName().equals(Runtime.class.getName())
                            && frame.getMethodName().equals("exit"));
            if (ends) {
                System.err.printf("workbench: %s ended this JVM%n", ControlCharacters.shown(thread.getName()));
                Runtime.getRuntime().halt(Main.FAILED);
            }
        });
    }

    /** Ends this JVM with what was started from it. */
    void exit(int code) {
        try {
            Runtime.getRuntime().removeShutdownHook(watch);
        } catch (IllegalStateException _) {
            // It ends already, by a signal.
        }
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Thread.ofPlatform().daemon().name("impatience").start(() -> {
            try {
                Thread.sleep(GRACE);
            } catch (InterruptedException _) {
                // Then at once.
            }
            Runtime.getRuntime().halt(code);
        });
        System.exit(code);
    }
}
