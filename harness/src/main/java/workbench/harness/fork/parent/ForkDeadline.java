package workbench.harness.fork.parent;

import java.nio.file.Path;
import java.util.Optional;
import workbench.parameter.Durations;
import workbench.process.Child;
import workbench.process.Patience;
import workbench.results.Failure;

/**
 * Waits for the end of a fork, and kills it when its time is up, after dumping its threads. One thread runs it; any
 * thread may ask for the failure.
 */
final class ForkDeadline implements Runnable {

    private final Child child;
    private final Path java;
    private final Patience patience;
    private volatile boolean passed;
    private volatile Optional<Path> dump = Optional.empty();

    /**
     * A deadline that has not passed.
     *
     * @param java the {@code java} of the child's JVM
     * @param patience how long the child may take
     */
    ForkDeadline(Child child, Path java, Patience patience) {
        this.child = child;
        this.java = java;
        this.patience = patience;
    }

    @Override
    public void run() {
        try {
            if (!patience.await(child.process())) {
                passed = true;
                end();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the fork has ended
        }
    }

    private void end() {
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
                ? Optional.of(failure("did not end within %s and was killed%s"
                        .formatted(
                                Durations.format(patience.limit()),
                                dump.map(file -> ", its threads are in " + file.getFileName() + " beside its log")
                                        .orElse(""))))
                : Optional.empty();
    }

    /** The failure of a fork that missed its deadline, however it did. */
    static Failure failure(String how) {
        return new Failure(Failure.Kind.DEADLINE, how + "; raise --fork-timeout to allow more", null);
    }
}
