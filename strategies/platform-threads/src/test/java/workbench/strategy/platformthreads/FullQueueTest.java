package workbench.strategy.platformthreads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pieces of work that make others end, however little a queue holds. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class FullQueueTest {

    static Stream<WorkQueue> queues() {
        return Stream.of(WorkQueue.bounded(1), WorkQueue.transfer());
    }

    @ParameterizedTest
    @MethodSource("queues")
    void workersThatFindNoRoomDoNotWaitForEachOther(WorkQueue queue) throws Exception {
        try (var session = new QueueSession(2, queue, (own, name) -> new QueueWorker(own, name, false))) {
            var executor = session.executor().orElseThrow();
            var sums = IntStream.range(0, 4)
                    .mapToObj(_ -> CompletableFuture.supplyAsync(
                            () -> {
                                var parts = IntStream.range(0, 50)
                                        .mapToObj(part -> CompletableFuture.supplyAsync(() -> part, executor))
                                        .toList();
                                return parts.stream()
                                        .mapToInt(CompletableFuture::join)
                                        .sum();
                            },
                            executor))
                    .toList();

            for (var sum : sums) {
                assertThat(sum.get(30, TimeUnit.SECONDS)).isEqualTo(1_225);
            }
        }
    }
}
