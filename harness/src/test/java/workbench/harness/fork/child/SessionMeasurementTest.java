package workbench.harness.fork.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.harness.evidence.TracedJob;
import workbench.harness.fork.wire.ForkMessage;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.fork.wire.ForkTiming;
import workbench.results.Failure;
import workbench.results.Verifications;
import workbench.strategy.BatchJob;
import workbench.strategy.ItemFailedException;
import workbench.strategy.Job;
import workbench.strategy.Session;
import workbench.workload.Batch;
import workbench.workload.WorkloadReference;
import workbench.workload.WrongResultException;

/** A job is over when {@code run} has returned, also for the jobs that follow. */
@Timeout(60)
class SessionMeasurementTest {

    private static final ForkRequest REQUEST = new ForkRequest(
            "s",
            "",
            Map.of(),
            1,
            new WorkloadReference("w", Map.of(), 1, "folder"),
            List.of(),
            new ForkTiming(Duration.ZERO, 2, Duration.ofMillis(1)),
            0,
            null);

    private final List<ForkMessage> messages = new ArrayList<>();

    private ForkMessage.Done measure(Session session) throws Exception {
        return measure(session, new Numbers());
    }

    private ForkMessage.Done measure(Session session, Numbers numbers) throws Exception {
        return new SessionMeasurement<>("w", numbers, session, messages::add).run(REQUEST, true);
    }

    @Test
    void aSessionThatKeepsTheRulesIsMeasured() throws Exception {
        assertThat(measure((Orderly) SessionMeasurementTest::performAll).digest())
                .hasSize(64);
        assertThat(messages).hasSize(1 + 2 + 2);
    }

    @Test
    void aJobThatIsDoneOnceIsTheOnlyIteration() throws Exception {
        var numbers = new Numbers();
        numbers.proof = true;
        var jobs = new AtomicInteger();

        var done = new SessionMeasurement<>("w", numbers, counting(jobs), messages::add)
                .run(REQUEST.measuring(ForkTiming.ONCE), true);

        assertThat(jobs).hasValue(1);
        assertThat(done.verifications()).isEqualTo(new Verifications(1, 0, numbers.size()));
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst()).isInstanceOfSatisfying(ForkMessage.Iterated.class, only -> {
            assertThat(only.warmup()).isFalse();
            assertThat(only.jobs()).isEqualTo(1);
        });
        assertThat(messages.getLast()).isInstanceOf(ForkMessage.Spent.class);
    }

    @Test
    void whatASessionCountsIsReadAfterTheIterations() throws Exception {
        var jobs = new AtomicInteger();
        var session = new Orderly() {
            @Override
            public void run(Job job) {
                jobs.incrementAndGet();
                performAll(job);
            }

            @Override
            public Map<String, String> effective() {
                return Map.of("jobs", String.valueOf(jobs.get()));
            }
        };

        new SessionMeasurement<>("w", new Numbers(), session, messages::add)
                .run(REQUEST.measuring(ForkTiming.ONCE), true);

        assertThat(messages.getLast())
                .isInstanceOfSatisfying(
                        ForkMessage.Spent.class,
                        spent -> assertThat(spent.effective()).containsEntry("jobs", "1"));
    }

    @Test
    void everyJobIsVerifiedInFullUnlessTheDigestProvesIt() throws Exception {
        var numbers = new Numbers();
        var jobs = new AtomicInteger();
        var verifications = measure(counting(jobs), numbers).verifications();
        assertThat(verifications).isEqualTo(new Verifications(jobs.get(), 0, numbers.size()));
        assertThat(numbers.verified).isEqualTo(2 * jobs.get());
    }

    @Test
    void theFirstJobTheFirstWarmOneAndTheLastAreVerifiedInFullAnyway() throws Exception {
        var numbers = new Numbers();
        numbers.proof = true;
        var jobs = new AtomicInteger();
        var verifications = measure(counting(jobs), numbers).verifications();
        assertThat(verifications).isEqualTo(new Verifications(3, jobs.get() - 3, numbers.size()));
        assertThat(numbers.verified).isEqualTo(2 * 3);
        assertThat(verifications.byDigest()).isPositive();
    }

    @Test
    void aWrongResultIsFoundByItsDigest() {
        var numbers = new Numbers();
        numbers.proof = true;
        var jobs = new AtomicInteger();
        Orderly session = job -> {
            numbers.wrong = jobs.incrementAndGet() == 4; // neither the first nor the first of the iterations
            performAll(job);
        };
        assertThatExceptionOfType(ItemFailedException.class)
                .isThrownBy(() -> measure(session, numbers))
                .satisfies(failure ->
                        assertThat(FailureClassifier.of(failure).kind()).isEqualTo(Failure.Kind.WRONG_RESULT));
        assertThat(jobs).hasValue(4);
    }

    private static Orderly counting(AtomicInteger jobs) {
        return job -> {
            jobs.incrementAndGet();
            performAll(job);
        };
    }

    @Test
    void aHelperThatPerformsTheLastItemLaterFailsTheFirstJob() {
        assertLate(job -> {
            job.perform(0);
            Thread.ofVirtual().start(() -> {
                while (!job.stopped()) {
                    Thread.onSpinWait();
                }
                job.perform(1);
            });
        });
        assertThat(messages).isEmpty();
    }

    /** All items of each job are there in time, but one of the job before is performed once more meanwhile. */
    @Test
    void anItemOfAnEarlierJobFailsTheJobInWhichItComes() {
        var jobs = new ArrayList<Job>();
        assertLate(job -> {
            performAll(job);
            jobs.add(job);
            if (jobs.size() == 4) {
                assertThat(jobs.getFirst().attempt(1)).isFalse();
            }
        });
        assertThat(jobs).hasSize(4);
        assertThat(messages.getFirst()).isInstanceOf(ForkMessage.First.class);
    }

    @Test
    void aTracedJobNotesWhatIsAttemptedTooLate() throws IOException {
        var job = BatchJob.of(new Numbers());
        performAll(job);
        job.seal();
        assertThat(new TracedJob(job).attempt(1)).isFalse();
        assertThatExceptionOfType(ItemFailedException.class).isThrownBy(job::requireNothingLate);
    }

    private void assertLate(Orderly session) {
        assertThatExceptionOfType(ItemFailedException.class)
                .isThrownBy(() -> measure(session))
                .satisfies(failure -> assertThat(FailureClassifier.of(failure))
                        .isEqualTo(new ForkMessage.Failed(
                                Failure.Kind.LATE_ITEM, "item 1 was still performed after run had returned", 1)));
    }

    private static void performAll(Job job) {
        for (var item = 0; item < job.size(); item++) {
            job.perform(item);
        }
    }

    @FunctionalInterface
    private interface Orderly extends Session {

        @Override
        default void close() {}
    }

    /** Two items, each its own result. */
    private static final class Numbers implements Batch<Integer> {

        private boolean proof;
        private boolean wrong;
        private int verified;

        @Override
        public int size() {
            return 2;
        }

        @Override
        public Integer execute(int item) {
            return wrong ? item + 1 : item;
        }

        @Override
        public void write(Integer result, DataOutput out) throws IOException {
            out.writeInt(result);
        }

        @Override
        public Integer read(DataInput in) throws IOException {
            return in.readInt();
        }

        @Override
        public void verify(int item, Integer result) throws WrongResultException {
            verified++;
            if (result != item) {
                throw new WrongResultException("%d is not %d".formatted(result, item));
            }
        }

        @Override
        public boolean writesProof() {
            return proof;
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {}
    }
}
