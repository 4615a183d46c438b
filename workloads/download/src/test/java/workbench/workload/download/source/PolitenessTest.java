package workbench.workload.download.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Politeness")
@Timeout(20)
class PolitenessTest {

    @TempDir
    private Path folder;

    @Test
    @DisplayName("keeps the pause between the requests of all processes")
    void pauses() throws Exception {
        var one = politeness(Duration.ofMillis(30), 10);
        var other = politeness(Duration.ofMillis(30), 10);
        var started = System.nanoTime();
        one.pass();
        other.pass();
        one.pass();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(Duration.ofMillis(60));
        assertThat(other.requests()).isEqualTo(3);
    }

    @Test
    @DisplayName("counts correctly while many processes and threads ask at once")
    void atOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var passing = Collections.nCopies(200, (Callable<Long>) () -> {
                politeness(Duration.ZERO, 1000).pass();
                return politeness(Duration.ZERO, 1000).requests();
            });
            for (var passed : threads.invokeAll(passing)) {
                assertThat(passed.get()).isBetween(1L, 200L);
            }
        }
        assertThat(politeness(Duration.ZERO, 1000).requests()).isEqualTo(200);
    }

    @Test
    @DisplayName("ends at the limit on requests of all processes together")
    void limit() throws Exception {
        politeness(Duration.ZERO, 2).pass();
        politeness(Duration.ZERO, 2).pass();
        assertThatIOException()
                .isThrownBy(() -> politeness(Duration.ZERO, 2).pass())
                .withMessage("this run has made all 2 requests that max-requests allows");
    }

    @Test
    @DisplayName("lets no cancelled request wait")
    void cancel() throws Exception {
        var politeness = politeness(Duration.ofMinutes(10), 10);
        politeness.pass();
        var failure = new CompletableFuture<Exception>();
        var waiting = Thread.startVirtualThread(() -> {
            try {
                politeness.pass();
            } catch (Exception e) {
                failure.complete(e);
            }
        });
        while (politeness.requests() < 2) {
            Thread.onSpinWait();
        }
        politeness.cancel();
        assertThat(failure.get()).hasMessage("cancelled");
        waiting.join();
        politeness.resume();
        assertThat(politeness.requests()).isEqualTo(2);
    }

    private Politeness politeness(Duration pause, int limit) {
        return new Politeness(folder.resolve("requests"), pause, limit);
    }
}
