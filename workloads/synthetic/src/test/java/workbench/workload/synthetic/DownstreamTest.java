package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A downstream")
@Timeout(120)
class DownstreamTest {

    private final LinkedBlockingQueue<Long> begun = new LinkedBlockingQueue<>();
    private final Semaphore answers = new Semaphore(0);
    private final AtomicInteger inService = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    /** A request that is answered when the test says so. */
    private void serve(long nanos) throws InterruptedException {
        most.accumulateAndGet(inService.incrementAndGet(), Math::max);
        begun.add(nanos);
        answers.acquire();
        inService.decrementAndGet();
    }

    @Test
    @DisplayName("serves no more at once than it can, and each the longer the more wait for their turn")
    void limits() throws Exception {
        var downstream = new Downstream(2, 0.5, this::serve);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var requests = new ArrayList<Future<?>>();
            for (var request = 0; request < 2; request++) {
                requests.add(threads.submit(() -> request(downstream)));
            }
            var served = new ArrayList<>(List.of(begun.take(), begun.take()));
            for (var request = 0; request < 4; request++) {
                requests.add(threads.submit(() -> request(downstream)));
            }
            while (downstream.waiting() < 4) {
                Thread.onSpinWait();
            }
            for (var request = 0; request < 4; request++) {
                answers.release();
                served.add(begun.take());
            }
            answers.release(2);
            for (var request : requests) {
                request.get();
            }
            assertThat(served).containsExactly(1000L, 1000L, 1750L, 1500L, 1250L, 1000L);
            assertThat(most).hasValue(2);
        }
    }

    private static boolean request(Io downstream) throws InterruptedException {
        downstream.await(1000);
        return true;
    }

    @Test
    @DisplayName("gives a place back when a request is cancelled")
    void cancelled() throws InterruptedException {
        var cancellation = new CancelSwitch();
        var downstream = new Downstream(1, 0, cancellation);
        cancellation.cancel();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> downstream.await(1000));
        cancellation.clear();
        downstream.await(0);
        assertThat(downstream.waiting()).isZero();
    }
}
