package workbench.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class JobEndTest {

    private final BatchJob<?> job = job();

    private static BatchJob<?> job() {
        try {
            return BatchJob.of(new Squares());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void returnsWhenTheWorkHasEndedWell() {
        assertThatNoException().isThrownBy(() -> JobEnd.await(job, () -> job.perform(0)));
    }

    @Test
    void failureReachesTheCaller() {
        assertThatExceptionOfType(ItemFailedException.class)
                .isThrownBy(() -> JobEnd.await(job, () -> job.fail(7, new IOException("so"))))
                .matches(e -> e.item() == 7);
    }

    @Test
    void stopReachesTheCaller() {
        assertThatExceptionOfType(JobStoppedException.class).isThrownBy(() -> JobEnd.await(job, job::stop));
    }

    @Test
    void interruptIsNoticedWhenTheWaitDoesNotNoticeIt() {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> JobEnd.await(job, () -> Thread.currentThread().interrupt()));
        assertThat(job.stopped()).isTrue();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void interruptStopsTheJobAndTheWaitGoesOn() {
        var ended = new CountDownLatch(1);
        var waits = new AtomicInteger();
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> JobEnd.await(job, () -> {
                    if (waits.incrementAndGet() == 2) {
                        assertThat(job.stopped()).isTrue();
                        ended.countDown();
                    }
                    ended.await();
                }));
        assertThat(waits).hasValue(2);
        assertThat(Thread.interrupted()).isFalse();
    }
}
