package workbench.harness.fork.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.results.Aftermath;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/** What is seen of strategies that handle a failure well, and of those that do not. */
@Timeout(60)
class FailureTrialTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofMillis(10);

    private final ExecutorService pool = Executors.newFixedThreadPool(2);

    @AfterEach
    void end() {
        pool.shutdownNow();
    }

    /** A session that holds nothing. */
    private interface OpenSession extends Session {

        @Override
        default void close() {}
    }

    private static Aftermath trial(OpenSession session, Duration moment, Duration patience) throws Exception {
        return FailureTrial.of(session, 20, moment, patience);
    }

    private CountDownLatch performAll(Job job) {
        var left = new CountDownLatch(job.size());
        for (var index = 0; index < job.size(); index++) {
            var item = index;
            pool.execute(() -> {
                job.attempt(item);
                left.countDown();
            });
        }
        return left;
    }

    @Test
    void oneThatKeepsTheRules() throws Exception {
        var well = new Aftermath(true, true, null, 0);
        assertThat(trial(job -> JobEnd.await(job, performAll(job)::await), SHORT, LONG))
                .isEqualTo(well);
        assertThat(trial(
                        job -> {
                            for (var item = 0; item < job.size() && job.attempt(item); item++) {}
                            job.check();
                        },
                        SHORT,
                        LONG))
                .isEqualTo(well);
        assertThat(well.keepsTheRules()).isTrue();
    }

    @Test
    void oneThatHidesTheFailure() throws Exception {
        var seen = trial(job -> performAll(job).await(), SHORT, LONG);
        assertThat(seen).isEqualTo(new Aftermath(true, false, null, 0));
        assertThat(seen.keepsTheRules()).isFalse();
    }

    @Test
    void oneThatThrowsWhatItsFuturesThrow() throws Exception {
        var seen = trial(
                job -> {
                    var items = new ArrayList<Future<?>>();
                    for (var index = 0; index < job.size(); index++) {
                        var item = index;
                        items.add(pool.submit(() -> job.perform(item)));
                    }
                    for (var item : items) {
                        item.get();
                    }
                },
                SHORT,
                LONG);
        assertThat(seen.threw()).isEqualTo("ExecutionException");
        assertThat(seen.keepsTheRules()).isFalse();
    }

    @Test
    void oneThatLeavesAnItemInFlight() throws Exception {
        var seen = trial(
                job -> {
                    var left = performAll(job);
                    while (!job.stopped() && left.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    job.check();
                },
                LONG,
                LONG);
        assertThat(seen).isEqualTo(new Aftermath(true, true, null, 1));
        assertThat(seen.keepsTheRules()).isFalse();
    }

    @Test
    void oneThatWaitsForever() throws Exception {
        var never = new CountDownLatch(1);
        var seen = trial(
                job -> {
                    performAll(job).await();
                    never.await();
                },
                SHORT,
                Duration.ofMillis(300));
        assertThat(seen).isEqualTo(new Aftermath(false, false, null, 0));
        assertThat(seen.keepsTheRules()).isFalse();
    }
}
