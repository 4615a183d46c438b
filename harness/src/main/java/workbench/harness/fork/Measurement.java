package workbench.harness.fork;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import workbench.harness.machine.Gauge;
import workbench.harness.machine.Proc;
import workbench.strategy.BatchJob;
import workbench.strategy.Job;
import workbench.strategy.Session;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/**
 * Measures one session: the first job, the warm-up, the iterations, the evidence. Every job is fresh, timed alone, and verified and
 * digested outside the clock.
 *
 * @param <R> the result of an item
 */
final class Measurement<R> {

    private final Batch<R> batch;
    private final Session session;
    private final Consumer<ForkMessage> tell;
    private final List<Long> measured = new ArrayList<>();
    private @Nullable String digest;

    Measurement(Batch<R> batch, Session session, Consumer<ForkMessage> tell) {
        this.batch = batch;
        this.session = session;
        this.tell = tell;
    }

    /**
     * Measures all that an order asks for, and then looks at how the strategy spread the items.
     *
     * @param bounded whether the strategy is to keep to its width
     * @return the digest that the results of every job had
     * @throws WidthExceededException if it is to, and did not
     */
    String run(ForkOrder order, boolean bounded) throws Exception {
        tell.accept(new ForkMessage.First(job()));
        var gauge = new Gauge(Proc.here(), order.server());
        var warmed = 0L;
        while (warmed < order.warmupNanos()) {
            warmed += iteration(true, Math.min(order.iterationNanos(), order.warmupNanos() - warmed), gauge);
        }
        for (var i = 0; i < order.iterations(); i++) {
            iteration(false, order.iterationNanos(), gauge);
        }
        tell.accept(new ForkMessage.Spent(gauge.whole(), gauge.cost()));
        observe(order, bounded);
        return Objects.requireNonNull(digest, "every job has a digest");
    }

    private void observe(ForkOrder order, boolean bounded) throws Exception {
        var evidence = new Observation(order, this::job).evidence(median());
        tell.accept(new ForkMessage.Observed(evidence));
        var peak = Objects.requireNonNull(evidence.peakInFlight(), "a traced job has a peak");
        if (bounded && peak > order.width()) {
            throw new WidthExceededException(peak, order.width());
        }
    }

    private long median() {
        measured.sort(Comparator.naturalOrder());
        return measured.get(measured.size() / 2);
    }

    private long iteration(boolean warmup, long atLeastNanos, Gauge gauge) throws Exception {
        var jobs = 0;
        var nanos = 0L;
        do {
            nanos += job();
            jobs++;
        } while (nanos < atLeastNanos);
        tell.accept(new ForkMessage.Iterated(warmup, jobs, nanos, gauge.lap()));
        if (!warmup) {
            measured.add(nanos / jobs);
        }
        return nanos;
    }

    private long job() throws Exception {
        return job(UnaryOperator.identity());
    }

    private long job(UnaryOperator<Job> view) throws Exception {
        var job = BatchJob.of(batch);
        var nanos = time(session, view.apply(job));
        var _ = Thread.interrupted(); // left by this job, it would stop the next
        compare(job.verify());
        return nanos;
    }

    /** The timed region. */
    static long time(Session session, Job job) throws Exception {
        var started = System.nanoTime();
        session.run(job);
        return System.nanoTime() - started;
    }

    private void compare(String found) throws WrongResultException {
        if (digest != null && !digest.equals(found)) {
            throw new WrongResultException("the results of a job differ from those of an earlier one");
        }
        digest = found;
    }
}
