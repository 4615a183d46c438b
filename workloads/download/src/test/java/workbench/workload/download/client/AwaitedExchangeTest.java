package workbench.workload.download.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An exchange that is awaited")
class AwaitedExchangeTest {

    private final CompletableFuture<?> answer = new CompletableFuture<>();

    private final AtomicInteger disconnected = new AtomicInteger();

    @Test
    @DisplayName("lets other threads in while it is sent: they abort it, and it ends once it was sent")
    void abortedWhileSent() {
        var exchange = new AwaitedExchange() {
            @Override
            Future<?> send() {
                var other = Thread.ofPlatform().daemon().start(this::abort);
                assertThat(ended(other)).as("abort() has returned").isTrue();
                return answer;
            }

            @Override
            void disconnect() {
                disconnected.incrementAndGet();
            }
        };
        assertThatIOException().isThrownBy(exchange::run).withMessage("aborted");
        assertThat(answer).isCancelled();
        assertThat(disconnected).hasValue(1);
    }

    private static boolean ended(Thread thread) {
        try {
            return thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
