package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Phaser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A shared lock")
@Timeout(120)
class LockKindTest {

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    @DisplayName("lets nobody in while another holds it")
    void excludes(LockKind kind) throws Exception {
        var lock = kind.make();
        var inside = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var first = started(() -> lock.holding(() -> {
            inside.countDown();
            leave.await();
            return 1;
        }));
        inside.await();
        var second = new FutureTask<>(() -> lock.holding(() -> leave.getCount()));
        var waiter = Thread.ofPlatform().daemon().start(second);
        Parked.await(waiter);
        assertThat(second.isDone()).isFalse();
        leave.countDown();
        assertThat(first.get()).isEqualTo(1);
        assertThat(second.get()).as("the holders before it that had not left").isZero();
    }

    @Test
    @DisplayName("of no kind lets all in at once")
    void none() throws Exception {
        var lock = LockKind.NONE.make();
        var both = new Phaser(2);
        try (var threads = Executors.newFixedThreadPool(2)) {
            var other = threads.submit(() -> lock.holding(both::arriveAndAwaitAdvance));
            lock.holding(both::arriveAndAwaitAdvance);
            other.get();
        }
    }

    private static <T> FutureTask<T> started(Callable<T> task) {
        var future = new FutureTask<>(task);
        Thread.ofPlatform().daemon().start(future);
        return future;
    }
}
