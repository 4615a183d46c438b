package workbench.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import workbench.strategy.ItemFailedException.FailureMode;

/** What comes once {@code run} has returned is late, and counts for no job. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class SealedJobTest {

    private final Squares squares = new Squares();

    @Test
    void itemThatIsPerformedOrDeliveredAfterTheSealIsLate() throws IOException {
        for (Consumer<BatchJob<?>> comes : List.<Consumer<BatchJob<?>>>of(
                job -> assertLate(() -> job.perform(9)),
                job -> assertLate(() -> job.deliver(9, "worker-1", 0, 1, Squares.encoded(81))),
                job -> assertThat(job.attempt(9)).isFalse(),
                job -> job.fail(9, new IOException("too late")))) {
            var job = BatchJob.of(squares);
            for (var item = 0; item < 9; item++) {
                job.perform(item);
            }
            job.seal();
            comes.accept(job);
            assertLate(job::verify);
        }
    }

    /** Also if it was there before: a job is over when run has returned. */
    @Test
    void itemThatIsPerformedAgainAfterTheSealIsLate() throws IOException {
        var job = BatchJob.of(squares);
        BatchJobTest.performAll(job);
        job.seal();
        assertLate(() -> job.perform(9));
        assertLate(job::verify);
    }

    @Test
    void itemInFlightAtTheSealIsLateThoughItsResultIsRight() throws Exception {
        assertInFlightIsLate(item -> item * item);
    }

    @Test
    void itemInFlightAtTheSealIsLateThoughItThrows() throws Exception {
        assertInFlightIsLate(_ -> {
            throw new IllegalStateException("cancelled");
        });
    }

    /** The last item is in flight until verifying cancels it, as an item is that takes a little longer than run. */
    private static void assertInFlightIsLate(IntUnaryOperator result) throws Exception {
        var started = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        var job = BatchJob.of(new Squares() {
            @Override
            public Integer execute(int item) throws Exception {
                if (item == 9) {
                    started.countDown();
                    cancelled.await();
                }
                return item == 9 ? result.applyAsInt(item) : item * item;
            }

            @Override
            public void cancel() {
                cancelled.countDown();
            }
        });
        try (var pool = Executors.newSingleThreadExecutor()) {
            for (var item = 0; item < 9; item++) {
                job.perform(item);
            }
            var performed = pool.submit(() -> job.attempt(9));
            started.await();
            job.seal();
            assertLate(() -> job.verify(Duration.ofSeconds(20)));
            assertThat(performed.get()).isFalse();
        }
    }

    /** Each helper races with the seal: an item counts only if it had ended before. */
    @Test
    void itemThatEndsAroundTheSealIsEitherInOrLate() throws Exception {
        try (var pool = Executors.newSingleThreadExecutor()) {
            for (var time = 0; time < 1_000; time++) {
                var job = BatchJob.of(squares);
                for (var item = 0; item < 9; item++) {
                    job.perform(item);
                }
                var performed = pool.submit(() -> job.attempt(9));
                job.seal();
                if (performed.get()) {
                    assertThat(job.verify()).isEqualTo(BatchJobTest.DIGEST);
                } else {
                    assertLate(job::verify);
                }
            }
        }
    }

    @Test
    void lateItemOfOneJobFailsTheNextButDoesNotEnterIt() throws IOException {
        var first = BatchJob.of(squares);
        BatchJobTest.performAll(first);
        first.verify();
        var second = first.next();
        second.requireNothingLate();
        for (var item = 0; item < 9; item++) {
            second.perform(item);
        }
        assertLate(() -> first.perform(9));
        assertThatNoException().isThrownBy(second::check);
        second.perform(9); // neither there already nor refused
        assertLate(second::verify);
        assertLate(second::requireNothingLate);
        assertLate(second.next()::verify);
    }

    @Test
    void lateStopOfOneJobDoesNotCancelTheNext() throws IOException {
        var first = BatchJob.of(squares);
        BatchJobTest.performAll(first);
        first.verify();
        var second = first.next();
        first.stop();
        BatchJobTest.performAll(second);
        assertThat(second.verify()).isEqualTo(BatchJobTest.DIGEST);
        assertThat(squares.cancels).hasValue(0);
    }

    @Test
    void sealedJobIsStopped() throws IOException {
        var job = BatchJob.of(squares);
        BatchJobTest.performAll(job);
        job.seal();
        assertThat(job.stopped()).isTrue();
        assertThatExceptionOfType(JobStoppedException.class).isThrownBy(job::check);
        assertThat(job.verify()).isEqualTo(BatchJobTest.DIGEST);
    }

    private static void assertLate(ThrowingCallable call) {
        BatchJobTest.assertFails(call, 9, FailureMode.LATE, "item 9 was still performed after run had returned");
    }
}
