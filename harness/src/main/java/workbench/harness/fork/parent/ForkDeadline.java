package workbench.harness.fork.parent;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import workbench.parameter.Durations;
import workbench.process.Child;
import workbench.results.Failure;

/** Kills a fork whose time is up, after dumping its threads. One thread runs it; any thread may ask for the failure. */
final class ForkDeadline implements Runnable {

    private final Child child;
    private final Path java;
    private final Duration timeout;
    private volatile boolean passed;
    private volatile Optional<Path> dump = Optional.empty();

    /**
     * A deadline that has not passed.
     *
     * @param java the {@code java} of the child's JVM
     * @param timeout how long the child may take, for the message
     */
    ForkDeadline(Child child, Path java, Duration timeout) {
        this.child = child;
        this.java = java;
        this.timeout = timeout;
    }

    @Override
    public void run() {
        passed = true;
        try {
            dump = ThreadDump.write(java, child.process().toHandle(), threadsFile(child.log()));
        } finally {
            child.kill();
        }
    }

    private static Path threadsFile(Path log) {
        return log.resolveSibling(String.valueOf(log.getFileName()).replaceFirst("\\.log$", "") + "-threads.txt");
    }

    /** How the fork failed; empty if the deadline has not passed. */
    Optional<Failure> failure() {
        return passed
                ? Optional.of(new Failure(
                        Failure.Kind.DEADLINE,
                        "did not end within %s and was killed%s; raise --fork-timeout to allow more"
                                .formatted(
                                        Durations.format(timeout),
                                        dump.map(file -> ", its threads are in " + file.getFileName()
                                                        + " beside its log")
                                                .orElse("")),
                        null))
                : Optional.empty();
    }
}
