package workbench.harness.fork.child;

import java.time.Duration;
import java.util.HashMap;
import java.util.Objects;
import java.util.function.Consumer;
import workbench.harness.arrival.ArrivalGenerator;
import workbench.harness.arrival.ArrivalPlan;
import workbench.harness.arrival.CapacitySearch;
import workbench.harness.arrival.Objective;
import workbench.harness.arrival.StreamClock;
import workbench.harness.arrival.Timetable;
import workbench.harness.fork.wire.ForkMessage;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.machine.CostGauge;
import workbench.harness.machine.Proc;
import workbench.harness.noise.ActivityGauge;
import workbench.results.Latencies;
import workbench.results.RateStep;
import workbench.results.StreamRecord;
import workbench.strategy.Backlog;
import workbench.strategy.BatchJob;
import workbench.strategy.BatchStream;
import workbench.strategy.Session;
import workbench.workload.Batch;

/**
 * Measures one session by streams: the first job, a stream as warm-up, and the stream whose percentile counts, or a search for the highest
 * rate within an objective. The first job is verified
 * in full, and each result of the streams is held against its own.
 *
 * @param <R> the result of an item
 */
final class StreamMeasurement<R> {

    /** Which part of its length a stream of a search settles before it counts. */
    private static final int SETTLING = 4;

    private static final double SECOND = 1e9;

    private final String workload;
    private final Batch<R> batch;
    private final Session session;
    private final ArrivalPlan plan;
    private final Consumer<ForkMessage> report;

    StreamMeasurement(
            String workload, Batch<R> batch, Session session, ArrivalPlan plan, Consumer<ForkMessage> report) {
        this.workload = workload;
        this.batch = batch;
        this.session = session;
        this.plan = plan;
        this.report = report;
    }

    /**
     * Measures everything that is asked for.
     *
     * @param bounded whether the strategy must keep to its width
     * @return the digest of the results of the first job, which those of all arrivals equal
     * @throws WidthExceededException if it must, but did not
     * @throws workbench.strategy.ItemFailedException if an item of the job failed, or an arrival was performed too early, too late, twice
     *     or not at all, or has a wrong result
     */
    ForkMessage.Done run(ForkRequest request, boolean bounded) throws Exception {
        var size = batch.size();
        var job = BatchJob.of(batch);
        Contract.sameSize(workload, size, job.size());
        var verification = new Verification<>(batch);
        var nanos = SessionMeasurement.time(session, job);
        job.seal();
        var _ = Thread.interrupted(); // an interrupt left by this job would stop the stream
        verification.inFull(job);
        report.accept(new ForkMessage.First(nanos));
        var checksums = job.checksums();
        var proc = Proc.here();
        var gauge = new ActivityGauge(proc, request.server());
        var timing = request.timing();
        if (!timing.warmup().isZero()) {
            var warm = stream(plan.inRound(1), timing.warmup(), checksums);
            report.accept(new ForkMessage.Iterated(true, 1, value(warm), gauge.lap()));
        }
        var measured = plan.objective() == null
                ? stream(plan, timing.iteration(), checksums)
                : atCapacity(plan.objective(), timing.iteration(), checksums);
        report.accept(new ForkMessage.Iterated(false, 1, value(measured), gauge.lap()));
        report.accept(new ForkMessage.Spent(
                gauge.whole(), new CostGauge(proc).cost(), Contract.effective(session::effective)));
        job.requireNothingLate();
        var most = request.width() + (plan.backlog().beyond() == Backlog.Beyond.CALLER_RUNS ? 1 : 0);
        if (bounded && measured.peakInFlight() > most) {
            throw new WidthExceededException(measured.peakInFlight(), most);
        }
        report.accept(new ForkMessage.Streamed(measured));
        return new ForkMessage.Done(
                Objects.requireNonNull(verification.digest(), "the first job has a digest"), verification.counts());
    }

    /** The stream at the highest rate within the objective, of which the first quarter of the length is for settling. */
    private StreamRecord atCapacity(Objective objective, Duration length, int[] checksums) throws Exception {
        var sustained = new HashMap<Double, StreamRecord>();
        var settling = length.dividedBy(SETTLING);
        var search = new CapacitySearch(objective, rate -> {
            var tried = stream(plan.at(rate), length.plus(settling), settling, checksums);
            sustained.put(rate, tried);
            return percentile(tried);
        });
        var capacity = search.from(plan.rate())
                .orElseThrow(() -> new IllegalStateException(
                        "no rate is sustained: even at %s arrivals a second, it was not within %s"
                                .formatted(search.steps().getLast().rate(), objective)));
        return Objects.requireNonNull(sustained.get(capacity)).after(search.steps());
    }

    private StreamRecord stream(ArrivalPlan arrivals, Duration length, int[] checksums) throws Exception {
        return stream(arrivals, length, Duration.ZERO, checksums);
    }

    private StreamRecord stream(ArrivalPlan arrivals, Duration length, Duration settling, int[] checksums)
            throws Exception {
        var timetable = Timetable.of(arrivals, length);
        var stream = BatchStream.of(batch, timetable.size(), arrivals.backlog(), StreamClock.SYSTEM::nanoTime);
        var intake = session.intake(stream)
                .orElseThrow(() -> new BrokenContractException("intake() answered nothing, and takesArrivals() true"));
        var record = new ArrivalGenerator(timetable, settling, StreamClock.SYSTEM).run(stream, intake);
        var _ = Thread.interrupted();
        stream.verify(checksums);
        return record;
    }

    /** What counts: the percentile, or at capacity the mean gap between arrivals, in nanoseconds. */
    private long value(StreamRecord stream) {
        var capacity = stream.steps().stream()
                .filter(RateStep::sustained)
                .mapToDouble(RateStep::rate)
                .max();
        return capacity.isPresent() ? Math.round(SECOND / capacity.getAsDouble()) : percentile(stream);
    }

    private long percentile(StreamRecord stream) {
        return Math.max(1, Latencies.decoded(stream.latency()).percentile(plan.percentile()));
    }
}
