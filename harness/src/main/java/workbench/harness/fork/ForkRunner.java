package workbench.harness.fork;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Durations;
import workbench.process.Child;
import workbench.process.ChildLauncher;
import workbench.process.ExitCode;
import workbench.results.Failure;

/**
 * Runs forks, one at a time, and gives every way to die its name. One thread calls {@link #run}; any thread may call {@link
 * #stop}.
 */
public final class ForkRunner implements AutoCloseable {

    /** What reading the switches of ended threads needs, so that the JVM does not warn of it. */
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
     * @param launcher how its JVM is started, but for the options that the order adds
     * @param timeout how long it may take from its start to its end
     * @param log the file for what it prints
     */
    public ForkResult run(ChildLauncher launcher, ForkOrder order, Duration timeout, Path log) {
        var found = new ForkResult.Builder();
        var started = System.nanoTime();
        var jvm = launcher.withOptions(List.of(NATIVE_ACCESS)).withOptions(order.jvmOptions());
        try (var child = jvm.start(ForkMain.class, List.of(), log)) {
            running = child;
            var deadline = new Deadline(child, launcher.java(), timeout);
            var timer = deadlines.schedule(
                    deadline, timeout.toNanos() - (System.nanoTime() - started), TimeUnit.NANOSECONDS);
            try {
                order.write(child.out());
                child.out().flush();
                listen(child, found, timeout);
            } catch (IOException _) {
                found.failed(death(child, deadline));
            } finally {
                timer.cancel(false);
                running = null;
            }
        } catch (IOException e) {
            found.failed(new Failure(Failure.Kind.NOT_STARTED, oneLine(e), null));
        }
        return found.build();
    }

    private void listen(Child child, ForkResult.Builder found, Duration timeout) throws IOException {
        if (stopped) {
            child.kill();
        }
        while (!found.complete()) {
            found.add(ForkMessage.read(child.in()));
        }
        if (exitCode(child, timeout) != 0) {
            throw new IOException("the fork did not end as it should");
        }
    }

    private Failure death(Child child, Deadline deadline) {
        if (deadline.passed) {
            return new Failure(
                    Failure.Kind.DEADLINE,
                    "did not end within %s and was ended%s; --fork-timeout allows more"
                            .formatted(
                                    Durations.format(deadline.timeout),
                                    deadline.dump
                                            .map(file ->
                                                    ", its threads are in " + file.getFileName() + " beside its log")
                                            .orElse("")),
                    null);
        }
        return death(exitCode(child, GRACE), child.lastWords());
    }

    /** The exit code of a child that is about to end, and is ended if it does not. */
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

    private static Failure death(int exitCode, String lastWords) {
        var signal = ExitCode.signal(exitCode);
        return signal.isPresent()
                ? new Failure(Failure.Kind.KILLED, "signal %d%s".formatted(signal.getAsInt(), inLine(lastWords)), null)
                : new Failure(Failure.Kind.EXITED, "exit code %d%s".formatted(exitCode, inLine(lastWords)), null);
    }

    private static String oneLine(IOException e) {
        return inLine(String.valueOf(e.getMessage()));
    }

    private static String inLine(String text) {
        return text.replaceAll("\\s*\\R\\s*", " | ");
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

    /** Ends a fork whose time is up, once its threads have been written down. */
    private static final class Deadline implements Runnable {

        private final Child child;
        private final Path java;
        private final Duration timeout;
        private volatile boolean passed;
        private volatile Optional<Path> dump = Optional.empty();

        Deadline(Child child, Path java, Duration timeout) {
            this.child = child;
            this.java = java;
            this.timeout = timeout;
        }

        @Override
        public void run() {
            passed = true;
            try {
                var log = child.log();
                dump = ThreadDump.write(
                        java,
                        child.process().toHandle(),
                        log.resolveSibling(
                                String.valueOf(log.getFileName()).replaceFirst("\\.log$", "") + "-threads.txt"));
            } finally {
                child.kill();
            }
        }
    }
}
