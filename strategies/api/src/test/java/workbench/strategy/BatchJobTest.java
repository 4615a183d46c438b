package workbench.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import workbench.strategy.ItemFailedException.FailureMode;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class BatchJobTest {

    /** SHA-256 of the squares of 0 to 9 as integers of four bytes, by {@code sha256sum}. */
    static final String DIGEST = "f3d1b0ba0190a5a80154789124d93b1c36505d19bc46fe96deeb0994214fcade";

    private final Squares squares = new Squares();

    static void performAll(BatchJob<?> job) {
        for (var item = 0; item < job.size(); item++) {
            job.perform(item);
        }
    }

    private static void assertFails(BatchJob<?> job, int item, FailureMode mode, String message) {
        assertFails(job::verify, item, mode, message);
    }

    static void assertFails(ThrowingCallable call, int item, FailureMode mode, String message) {
        assertThatExceptionOfType(ItemFailedException.class)
                .isThrownBy(call)
                .withMessage(message)
                .matches(e -> e.item() == item)
                .matches(e -> e.mode() == mode);
    }

    @Test
    void digestIsThatOfTheResultsInTheOrderOfTheItems() throws IOException {
        var job = BatchJob.of(squares);
        for (var item = 9; item >= 0; item--) {
            job.perform(item);
        }
        assertThat(job.verify()).isEqualTo(DIGEST);
    }

    @Test
    void deliveredResultsCountLikePerformedOnes() throws IOException {
        var job = BatchJob.of(squares);
        for (var item = 0; item < job.size(); item++) {
            job.deliver(item, "worker-1", 0, 1, Squares.encoded(item * item));
        }
        assertThat(job.verify()).isEqualTo(DIGEST);
    }

    @Test
    void theDigestAloneVerifiesNothing() throws IOException {
        var job = BatchJob.of(squares);
        performAll(job);
        assertThat(job.digest()).isEqualTo(DIGEST);
        var wrong = BatchJob.of(squares);
        for (var item = 0; item < wrong.size(); item++) {
            wrong.deliver(item, "worker-1", 0, 1, Squares.encoded(9));
        }
        assertThat(wrong.digest()).hasSize(64).isNotEqualTo(DIGEST);
    }

    @Test
    void theDigestOfALargeJobIsThatOfItsBytes() throws Exception {
        var results = new byte[3][];
        Arrays.setAll(results, item -> new byte[7_000 * item + 5]);
        var whole = MessageDigest.getInstance("SHA-256");
        var digest = new ResultDigest();
        for (var result : results) {
            Arrays.fill(result, (byte) result.length);
            digest.out().write(result, 0, result.length);
            digest.out().write(result[0]);
            whole.update(result);
            whole.update(result[0]);
        }
        assertThat(digest.sha256()).isEqualTo(HexFormat.of().formatHex(whole.digest()));
    }

    @Test
    void everyJobResetsTheBatch() throws IOException {
        BatchJob.of(squares);
        BatchJob.of(squares);
        assertThat(squares.resets).hasValue(2);
    }

    @Test
    void lostItemIsNoticed() throws IOException {
        var job = BatchJob.of(squares);
        for (var item = 0; item < 9; item++) {
            job.perform(item);
        }
        assertFails(() -> job.verify(Duration.ZERO), 9, FailureMode.LOST, "item 9 was lost");
    }

    @Test
    void doubledItemFailsTheJob() throws IOException {
        var job = BatchJob.of(squares);
        performAll(job);
        assertThat(job.attempt(3)).isFalse();
        assertFails(job, 3, FailureMode.DOUBLED, "item 3 was performed twice");
        assertThat(squares.cancels).hasValue(1);
    }

    @Test
    void wrongResultIsNoticed() throws IOException {
        var job = BatchJob.of(squares);
        for (var item = 0; item < job.size(); item++) {
            job.deliver(item, "worker-1", 0, 1, Squares.encoded(9));
        }
        assertFails(job, 0, FailureMode.WRONG, "item 0 has a wrong result: 9 is not 0 squared");
    }

    @Test
    void itemWithoutResultFails() throws IOException {
        var job = BatchJob.of(failing(() -> null));
        assertThat(job.attempt(2)).isFalse();
        assertFails(job, 2, FailureMode.THREW, "item 2 threw: its result is null");
    }

    @Test
    void errorFailsTheItemToo() throws IOException {
        var job = BatchJob.of(failing(() -> {
            throw new AssertionError("so");
        }));
        assertThatExceptionOfType(ItemFailedException.class).isThrownBy(() -> job.perform(1));
        assertFails(job, 1, FailureMode.THREW, "item 1 threw: so");
    }

    @Test
    void itemOutsideTheJobIsRefusedBeforeItIsExecuted() throws IOException {
        var job = BatchJob.of(squares);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> job.perform(10));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> job.deliver(-1, "worker-1", 0, 1, Squares.encoded(1)));
        assertThat(job.stopped()).isFalse();
        assertThat(job.attempt(10)).isFalse();
        assertThat(job.stopped()).isTrue();
    }

    @Test
    void anItemMayEndAtTheInstantOfItsStartButNotBefore() throws IOException {
        var job = BatchJob.of(squares);
        job.deliver(0, "worker-1", 5, 5, Squares.encoded(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> job.deliver(1, "worker-1", 5, 4, Squares.encoded(1)))
                .withMessageStartingWith(
                        "worker-1 delivers item 1 with its end at 4 ns and its start at 5 ns; accepted: ");
    }

    @Test
    void stoppedJobTakesNothingAndCancelsOnce() throws IOException {
        var job = BatchJob.of(squares);
        job.stop();
        job.stop();
        assertThatExceptionOfType(JobStoppedException.class).isThrownBy(() -> job.perform(0));
        assertThatExceptionOfType(JobStoppedException.class)
                .isThrownBy(() -> job.deliver(0, "worker-1", 0, 1, Squares.encoded(0)));
        assertThat(job.attempt(0)).isFalse();
        assertThatExceptionOfType(JobStoppedException.class).isThrownBy(job::check);
        assertThatExceptionOfType(JobStoppedException.class).isThrownBy(job::verify);
        assertThat(squares.cancels).hasValue(1);
    }

    @Test
    void onlyTheFirstFailureCounts() throws IOException {
        var job = BatchJob.of(squares);
        job.fail(4, new IOException("first"));
        job.fail(5, new IOException("second"));
        job.stop();
        assertFails(job, 4, FailureMode.THREW, "item 4 threw: first");
    }

    @Test
    void failureAfterTheStopIsNone() throws IOException {
        var job = BatchJob.of(squares);
        job.stop();
        job.fail(5, new IOException("cancelled"));
        assertThatExceptionOfType(JobStoppedException.class).isThrownBy(job::check);
    }

    @Test
    void itemThatTheStopEndedIsNoFailure() throws Exception {
        var started = new CountDownLatch(1);
        var cancelled = new CountDownLatch(1);
        var job = BatchJob.of(new Squares() {
            @Override
            public Integer execute(int item) throws Exception {
                started.countDown();
                cancelled.await();
                throw new IOException("cancelled");
            }

            @Override
            public void cancel() {
                cancelled.countDown();
            }
        });
        try (var pool = Executors.newSingleThreadExecutor()) {
            var performed = pool.submit(() -> job.attempt(0));
            started.await();
            job.stop();
            assertThat(performed.get()).isFalse();
        }
        assertThatExceptionOfType(JobStoppedException.class).isThrownBy(job::check);
    }

    @Test
    void failingToCancelDoesNotHideTheReason() throws IOException {
        var job = BatchJob.of(new Squares() {
            @Override
            public void cancel() {
                throw new IllegalStateException("cannot cancel");
            }
        });
        job.fail(0, new IOException("reason"));
        assertThatExceptionOfType(ItemFailedException.class)
                .isThrownBy(job::check)
                .satisfies(e -> assertThat(e.getSuppressed())
                        .singleElement()
                        .hasToString("java.lang.IllegalStateException: cannot cancel"));
    }

    @Test
    void interruptOfAnItemIsKept() throws IOException {
        var job = BatchJob.of(failing(() -> {
            throw new InterruptedException();
        }));
        assertThat(job.attempt(0)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void runningJobStandsWell() throws IOException {
        var job = BatchJob.of(squares);
        job.perform(0);
        assertThatNoException().isThrownBy(job::check);
    }

    private static Squares failing(Callable<@Nullable Integer> body) {
        return new Squares() {
            @Override
            @SuppressWarnings("NullAway") // a batch that breaks its contract
            public Integer execute(int item) throws Exception {
                return body.call();
            }
        };
    }
}
