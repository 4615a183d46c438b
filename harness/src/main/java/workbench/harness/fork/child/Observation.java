package workbench.harness.fork.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import workbench.harness.evidence.Trace;
import workbench.harness.evidence.TracedJob;
import workbench.harness.evidence.VirtualThreadWatch;
import workbench.harness.fork.wire.ForkRequest;
import workbench.results.Aftermath;
import workbench.results.Evidence;
import workbench.strategy.Job;

/** Observes one session in extra jobs, after everything has been measured. */
final class Observation {

    /** Performs a job like a measured one, and returns how long it took. */
    @FunctionalInterface
    interface Jobs {

        /**
         * Performs a job.
         *
         * @param view wraps the job that the session gets
         */
        long perform(UnaryOperator<Job> view) throws Exception;
    }

    private final ForkRequest request;
    private final Jobs jobs;
    private final Callable<Aftermath> trial;

    /**
     * An observation that is yet to be made.
     *
     * @param trial performs the job of which an item fails
     */
    Observation(ForkRequest request, Jobs jobs, Callable<Aftermath> trial) {
        this.request = request;
        this.jobs = jobs;
        this.trial = trial;
    }

    /**
     * Performs one traced job. If a trace was asked for and there are virtual threads, performs another one, during
     * which they are watched; and if all items are performed in this process, a last one, of which an item fails.
     *
     * @param untracedNanos the median time of a measured job
     */
    Evidence evidence(long untracedNanos) throws Exception {
        var traced = new TracedJob[1];
        var nanos = jobs.perform(job -> traced[0] = new TracedJob(job));
        var trace = traced[0].trace();
        var seen = request.trace() != null && trace.hasVirtualThreads() ? watch() : null;
        return new Evidence(
                trace.peakInFlight(),
                nanos,
                untracedNanos,
                request.trace() == null ? null : written(trace, Path.of(request.trace())),
                trace.workers(),
                seen == null ? List.of() : seen.pinnings(),
                seen == null ? null : seen.mounted(),
                seen == null ? null : seen.queued(),
                request.trace() != null && trace.isLocal() ? trial.call() : null);
    }

    private VirtualThreadWatch.@Nullable Seen watch() throws Exception {
        var started = VirtualThreadWatch.start();
        if (started.isEmpty()) {
            return null;
        }
        try (var watch = started.get()) {
            jobs.perform(UnaryOperator.identity());
            return watch.end(Path.of(request.workload().folder()));
        }
    }

    /** The file of the trace; null if it is too long or cannot be written, which does not spoil the measurement. */
    private static @Nullable String written(Trace trace, Path file) {
        try {
            return trace.write(file) ? file.toString() : null;
        } catch (IOException | UncheckedIOException e) {
            System.err.println("workbench: the trace could not be written: " + e);
            return null;
        }
    }
}
