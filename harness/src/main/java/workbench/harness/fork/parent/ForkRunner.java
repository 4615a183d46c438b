package workbench.harness.fork.parent;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbench.harness.fork.child.ForkMain;
import workbench.harness.fork.wire.ForkMessage;
import workbench.harness.fork.wire.ForkRequest;
import workbench.parameter.OneLine;
import workbench.process.Child;
import workbench.process.ChildLauncher;
import workbench.process.ExitCode;
import workbench.results.Failure;

/**
 * Runs forks, one at a time, and classifies every way in which one can die. One thread calls {@link #run}; any thread
 * may call {@link #stop}.
 */
public final class ForkRunner implements AutoCloseable {

    /** What reading the context switches of ended threads needs, so that the JVM prints no warning. */
    private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** How long a fork that has closed its channel may take to end. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ScheduledExecutorService deadlines = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("fork-deadlines").factory());

    private volatile @Nullable Child running;
    private volatile boolean stopped;

    /**
     * Runs a fork to its end.
     *
     * @param launcher how its JVM is started, without the options that the request adds
     * @param timeout how long it may take from its start to its end
     * @param log the file for what it prints
     */
    public ForkResult run(ChildLauncher launcher, ForkRequest request, Duration timeout, Path log) {
        var result = new ForkResult.Builder();
        var started = System.nanoTime();
        var jvm = launcher.withOptions(List.of(NATIVE_ACCESS)).withOptions(request.jvmOptions());
        try (var child = jvm.start(ForkMain.class, List.of(), log)) {
            running = child;
            var deadline = new ForkDeadline(child, launcher.java(), timeout);
            var timer = deadlines.schedule(
                    deadline, timeout.toNanos() - (System.nanoTime() - started), TimeUnit.NANOSECONDS);
            try {
                request.write(child.out());
                child.out().flush();
                listen(child, result, timeout);
            } catch (IOException _) {
                result.failed(deadline.failure().orElseGet(() -> death(child)));
            } finally {
                timer.cancel(false);
                running = null;
            }
        } catch (IOException e) {
            result.failed(
                    new Failure(Failure.Kind.NOT_STARTED, OneLine.of(String.valueOf(e.getMessage()), " | "), null));
        }
        return result.build();
    }

    private void listen(Child child, ForkResult.Builder result, Duration timeout) throws IOException {
        if (stopped) {
            child.kill();
        }
        while (!result.complete()) {
            result.add(ForkMessage.read(child.in()));
        }
        if (exitCode(child, timeout) != 0) {
            throw new IOException("the fork did not exit normally");
        }
    }

    private static Failure death(Child child) {
        var exitCode = exitCode(child, GRACE);
        var lastWords = OneLine.of(child.lastWords(), " | ");
        var signal = ExitCode.signal(exitCode);
        return signal.isPresent()
                ? new Failure(Failure.Kind.KILLED, "signal %d%s".formatted(signal.getAsInt(), lastWords), null)
                : new Failure(Failure.Kind.EXITED, "exit code %d%s".formatted(exitCode, lastWords), null);
    }

    /** The exit code of a child that is about to end; kills the child if it does not. */
    private static int exitCode(Child child, Duration patience) {
        try {
            if (child.process().waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return child.process().exitValue();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        child.kill();
        return child.process().onExit().join().exitValue();
    }

    /** Ends the fork that is running, and every later one as soon as it has started. */
    public void stop() {
        stopped = true;
        var child = running;
        if (child != null) {
            child.kill();
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
    }
}
