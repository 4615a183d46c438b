package workbench.harness.fork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import workbench.harness.evidence.Trace;
import workbench.harness.evidence.TracedJob;
import workbench.harness.evidence.VirtualThreadWatch;
import workbench.results.Evidence;
import workbench.strategy.Job;

/** Looks at one session in jobs of their own, after all that is measured. */
final class Observation {

    /** Performs a job as a measured one is, and says how long it took. */
    @FunctionalInterface
    interface Jobs {

        /**
         * Performs one.
         *
         * @param view what the session is to see of the job
         */
        long perform(UnaryOperator<Job> view) throws Exception;
    }

    private final ForkOrder order;
    private final Jobs jobs;

    Observation(ForkOrder order, Jobs jobs) {
        this.order = order;
        this.jobs = jobs;
    }

    /**
     * Performs one traced job, and where the order asks for a trace and there are virtual threads another one that is watched.
     *
     * @param untracedNanos the median time of a measured job
     */
    Evidence evidence(long untracedNanos) throws Exception {
        var traced = new TracedJob[1];
        var nanos = jobs.perform(job -> traced[0] = new TracedJob(job));
        var trace = traced[0].trace();
        var seen = order.trace() != null && trace.hasVirtualThreads() ? watch() : null;
        return new Evidence(
                trace.peakInFlight(),
                nanos,
                untracedNanos,
                order.trace() == null ? null : written(trace, Path.of(order.trace())),
                trace.workers(),
                seen == null ? List.of() : seen.pinnings(),
                seen == null ? null : seen.mounted(),
                seen == null ? null : seen.queued());
    }

    private VirtualThreadWatch.@Nullable Seen watch() throws Exception {
        var started = VirtualThreadWatch.start();
        if (started.isEmpty()) {
            return null;
        }
        try (var watch = started.get()) {
            jobs.perform(UnaryOperator.identity());
            return watch.end(Path.of(order.workload().folder()));
        }
    }

    /** Where the trace stands; null where it is too long, or there is no room for it, which spoils no measurement. */
    private static @Nullable String written(Trace trace, Path file) {
        try {
            return trace.write(file) ? file.toString() : null;
        } catch (IOException | UncheckedIOException e) {
            System.err.println("workbench: no trace is kept: " + e);
            return null;
        }
    }
}
