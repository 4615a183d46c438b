package workbench.strategy.platformthreads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.DataInput;
import java.io.DataOutput;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.strategy.Job;
import workbench.strategy.Session;

/** A defective job neither ends the workers nor leaves the caller waiting. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class BreakdownTest {

    static Stream<Session> sessions() {
        return Stream.of(
                new QueueSession(2, WorkQueue.linked(), (queue, name) -> new QueueWorker(queue, name, false)),
                new PoolSession(2, Thread.ofPlatform().factory()),
                new PerItemSession(2, Thread.ofPlatform().factory()));
    }

    @ParameterizedTest
    @MethodSource("sessions")
    void callerLearnsOfTheBreakdown(Session opened) throws Exception {
        try (var session = opened) {
            for (var run = 0; run < 3; run++) {
                var job = new BrokenJob();
                assertThatIllegalStateException()
                        .isThrownBy(() -> session.run(job))
                        .withMessage("a worker broke down")
                        .withStackTraceContaining("broken on purpose");
                assertThat(job.attempts).hasValue(job.size());
            }
        }
    }

    private static final class BrokenJob implements Job {

        private final AtomicInteger attempts = new AtomicInteger();

        @Override
        public boolean attempt(int item) {
            attempts.incrementAndGet();
            throw new AssertionError("broken on purpose");
        }

        @Override
        public int size() {
            return 10;
        }

        @Override
        public void perform(int item) {}

        @Override
        public void deliver(int item, String worker, long started, long ended, DataInput result) {}

        @Override
        public void fail(int item, Throwable cause) {}

        @Override
        public void describe(int item, DataOutput out) {}

        @Override
        public void stop() {}

        @Override
        public boolean stopped() {
            return false;
        }

        @Override
        public void check() {}
    }
}
