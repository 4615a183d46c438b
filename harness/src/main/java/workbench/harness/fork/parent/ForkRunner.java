package workbench.harness.fork.parent;

import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import workbench.harness.fork.child.ForkMain;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.fork.wire.GarbledException;
import workbench.parameter.Durations;
import workbench.parameter.OneLine;
import workbench.process.Child;
import workbench.process.ChildLauncher;
import workbench.process.ExitCode;
import workbench.process.Patience;
import workbench.results.Failure;

/**
 * Runs forks, one at a time, and classifies every way in which one can die. One thread calls {@link #run}; any thread
 * may call {@link #stop}.
 */
public final class ForkRunner implements AutoCloseable {

    /**
     * What reading the context switches of ended threads needs, so that the JVM prints no warning. To enable native access
     * would keep it from using what the JDK has archived of its modules.
     */
    private static final String NATIVE_ACCESS = "--illegal-native-access=allow";

    /** How long a fork that has closed its channel may take to end. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final ExecutorService deadlines = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("fork-deadlines").factory());

    private final LongSupplier clock;
    private volatile @Nullable Patience starting;
    private volatile @Nullable Child running;
    private volatile boolean stopped;

    /** A runner that has not run a fork yet. */
    public ForkRunner() {
        this(System::nanoTime);
    }

    /** One with a clock of its own, which gives nanoseconds like {@link System#nanoTime}. */
    ForkRunner(LongSupplier clock) {
        this.clock = clock;
    }

    /**
     * Runs a fork to its end.
     *
     * @param launcher how its JVM is started, without the options that the request adds
     * @param timeout how long it may take from its start to its end, not counting the time in which this JVM does not
     *     run
     * @param log the file for what it prints
     */
    public ForkResult run(ChildLauncher launcher, ForkRequest request, Duration timeout, Path log) {
        var result = new ForkResult.Builder();
        var patience = new Patience(timeout, clock);
        try (var child = start(launcher, request, patience, log)) {
            running = child;
            var deadline = new ForkDeadline(child, launcher.java(), patience);
            var waiting = deadlines.submit(deadline);
            try {
                request.write(child.out());
                child.out().flush();
                listen(child, request, result);
            } catch (GarbledException e) {
                child.kill();
                result.failed(new Failure(Failure.Kind.BROKEN_CHANNEL, "it " + e.getMessage(), null));
            } catch (UTFDataFormatException _) { // of the request
                child.kill();
                result.failed(new Failure(
                        Failure.Kind.NOT_STARTED,
                        "a fork cannot be given an argument of more than 65,535 bytes",
                        null));
            } catch (IOException _) {
                var death = death(child);
                result.failed(deadline.failure().orElse(death));
            } finally {
                waiting.cancel(true);
                running = null;
            }
        } catch (IOException e) {
            result.failed(notStarted(e, patience));
        }
        return result.build();
    }

    private Child start(ChildLauncher launcher, ForkRequest request, Patience patience, Path log) throws IOException {
        starting = patience;
        if (stopped) {
            patience.end();
        }
        try {
            return launcher.withOptions(List.of(NATIVE_ACCESS))
                    .withOptions(request.jvmOptions())
                    .start(ForkMain.class, List.of(), log, patience);
        } finally {
            starting = null;
        }
    }

    private void listen(Child child, ForkRequest request, ForkResult.Builder result) throws IOException {
        if (stopped) {
            child.kill();
        }
        var reader = new MessageReader(child.in(), request);
        while (!result.complete()) {
            result.add(reader.next());
        }
        if (child.process().onExit().join().exitValue() != 0) { // at its deadline at the latest
            throw new IOException("the fork did not exit normally");
        }
    }

    private static Failure notStarted(IOException e, Patience patience) {
        var why = OneLine.of(String.valueOf(e.getMessage()), " | ");
        return patience.isOver() ? ForkDeadline.failure(why) : new Failure(Failure.Kind.NOT_STARTED, why, null);
    }

    /** Why a fork has closed its channel before it had said everything. */
    private Failure death(Child child) {
        var lastWords = OneLine.of(child.lastWords(), " | ");
        if (!ends(child)) {
            child.kill();
            return new Failure(
                    Failure.Kind.BROKEN_CHANNEL,
                    "it closed its channel and did not end within %s%s".formatted(Durations.format(GRACE), lastWords),
                    null);
        }
        var exitCode = child.process().exitValue();
        var kind = ExitCode.isAsAfterSignal(exitCode) ? Failure.Kind.KILLED : Failure.Kind.EXITED;
        return new Failure(kind, ExitCode.describe(exitCode) + lastWords, null);
    }

    private boolean ends(Child child) {
        try {
            return new Patience(GRACE, clock).await(child.process());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Ends the fork that is running, and every later one as soon as it has started. */
    public void stop() {
        stopped = true;
        var patience = starting;
        if (patience != null) {
            patience.end();
        }
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
