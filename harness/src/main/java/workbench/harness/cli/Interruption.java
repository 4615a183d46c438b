package workbench.harness.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import workbench.harness.run.Run;

/**
 * Lets a run that is interrupted from outside end in order: Ctrl-C begins this JVM's shutdown, which waits here until the
 * report of what there is has been written.
 */
final class Interruption implements AutoCloseable {

    /** The exit code of a program that was interrupted, by the convention of Unix shells. */
    private static final int INTERRUPTED = 130;

    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook;

    Interruption(Run run) {
        hook = new Thread(() -> end(run), "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void end(Run run) {
        run.stop();
        try {
            var _ = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(INTERRUPTED);
    }

    /** The run and its report are finished. */
    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // The shutdown has begun, and the hook ends this JVM.
        }
    }
}
