package workbench.harness.fork.child;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import workbench.harness.fork.wire.ForkMessage;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.machine.CostGauge;
import workbench.harness.machine.Proc;
import workbench.harness.noise.ActivityGauge;
import workbench.results.ItemChecksums;
import workbench.strategy.BatchJob;
import workbench.strategy.ItemFailedException;
import workbench.strategy.Job;
import workbench.strategy.Session;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/**
 * Measures one session: the first job, the warm-up, the iterations, the evidence; or, where the job is done once, that job as the
 * only iteration. Every job is fresh, timed alone, and digested and verified outside the clock: the first one, the first one
 * after the warm-up and the observed ones at the end in full, the others by their digest where it proves the results.
 *
 * @param <R> the result of an item
 */
final class SessionMeasurement<R> {

    private final String workload;
    private final Batch<R> batch;
    private final int size;
    private final Session session;
    private final Consumer<ForkMessage> report;
    private final List<Long> measured = new ArrayList<>();
    private @Nullable BatchJob<R> last;
    private boolean closable = true;
    private final Verification<R> verification;

    SessionMeasurement(String workload, Batch<R> batch, Session session, Consumer<ForkMessage> report) {
        this.workload = workload;
        this.batch = batch;
        this.size = batch.size();
        this.session = session;
        this.report = report;
        this.verification = new Verification<>(batch);
    }

    /**
     * Measures everything that is asked for, and then looks at how the strategy spread the items, unless the job is done once.
     *
     * @param bounded whether the strategy must keep to its width
     * @return the digest of the results, the same for every job, and how they were verified
     * @throws WidthExceededException if it must, but did not
     * @throws ItemFailedException if an item of a job failed, or was performed after its job had ended
     */
    ForkMessage.Done run(ForkRequest request, boolean bounded) throws Exception {
        var once = request.timing().isOnce();
        if (!once) {
            report.accept(new ForkMessage.First(job(verification::inFull)));
        }
        var proc = Proc.here();
        var gauge = new ActivityGauge(proc, request.server());
        var warmup = request.timing().warmup().toNanos();
        var length = request.timing().iteration().toNanos();
        var warmed = 0L;
        while (warmed < warmup) {
            warmed += iteration(true, Math.min(length, warmup - warmed), gauge);
        }
        for (var i = 0; i < request.timing().iterations(); i++) {
            iteration(false, length, gauge);
        }
        report.accept(new ForkMessage.Spent(
                gauge.whole(), new CostGauge(proc).cost(), Contract.effective(session::effective)));
        if (!once) {
            observe(request, bounded);
        }
        verified().requireNothingLate();
        return new ForkMessage.Done(
                Objects.requireNonNull(verification.digest(), "every job has a digest"), verification.counts());
    }

    private BatchJob<R> verified() {
        return Objects.requireNonNull(last, "there was a first job");
    }

    /** Whether the session can be closed: one that does not handle failures may wait for itself then. */
    boolean isClosable() {
        return closable;
    }

    private void observe(ForkRequest request, boolean bounded) throws Exception {
        var evidence = new Observation(
                        request, view -> job(view, verification::inFull), () -> FailureTrial.of(session, size))
                .evidence(median());
        closable = evidence.aftermath() == null || evidence.aftermath().keepsTheRules();
        var checksums = request.trace() == null
                ? Optional.<ItemChecksums>empty()
                : ItemChecksums.of(verified().checksums());
        report.accept(new ForkMessage.Observed(evidence.withChecksums(checksums.orElse(null))));
        var peak = Objects.requireNonNull(evidence.peakInFlight(), "a traced job has a peak");
        if (bounded && peak > request.width()) {
            throw new WidthExceededException(peak, request.width());
        }
    }

    private long median() {
        measured.sort(Comparator.naturalOrder());
        return measured.get(measured.size() / 2);
    }

    private long iteration(boolean warmup, long atLeastNanos, ActivityGauge gauge) throws Exception {
        var jobs = 0;
        var nanos = 0L;
        do {
            var firstWarm = !warmup && measured.isEmpty() && jobs == 0;
            nanos += job(firstWarm ? verification::inFull : verification::byDigest);
            jobs++;
        } while (nanos < atLeastNanos);
        report.accept(new ForkMessage.Iterated(warmup, jobs, nanos, gauge.lap()));
        if (!warmup) {
            measured.add(nanos / jobs);
        }
        return nanos;
    }

    /** How the results of a job are verified. */
    @FunctionalInterface
    private interface Verifier<R> {

        void verify(BatchJob<R> job) throws IOException, WrongResultException;
    }

    private long job(Verifier<R> verifier) throws Exception {
        return job(UnaryOperator.identity(), verifier);
    }

    private long job(UnaryOperator<Job> view, Verifier<R> verifier) throws Exception {
        var job = last == null ? BatchJob.of(batch) : last.next();
        last = job;
        Contract.sameSize(workload, size, job.size());
        var nanos = time(session, view.apply(job));
        job.seal();
        var _ = Thread.interrupted(); // an interrupt left by this job would stop the next
        verifier.verify(job);
        return nanos;
    }

    /** The timed region. */
    static long time(Session session, Job job) throws Exception {
        var started = System.nanoTime();
        session.run(job);
        return System.nanoTime() - started;
    }
}
