package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An item that waits")
class CancelSwitchTest {

    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final CancelSwitch cancellation = new CancelSwitch();
    private final AtomicReference<@Nullable Throwable> thrown = new AtomicReference<>();

    @Test
    @DisplayName("never waits too short")
    void waits() throws InterruptedException {
        var began = System.nanoTime();
        cancellation.await(1_000_000);
        assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(1_000_000);
    }

    @ParameterizedTest(name = "in a virtual thread: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("ends at once when it is cancelled")
    void cancelled(boolean virtual) throws InterruptedException {
        var thread = waiting(virtual);
        cancellation.cancel();
        thread.join();
        assertThat(thrown.get()).isInstanceOf(CancellationException.class);
    }

    @ParameterizedTest(name = "in a virtual thread: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("ends at once when its thread is interrupted")
    void interrupted(boolean virtual) throws InterruptedException {
        var thread = waiting(virtual);
        thread.interrupt();
        thread.join();
        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    @DisplayName("does not begin to wait after it was cancelled, until that is cleared")
    void cleared() throws InterruptedException {
        cancellation.cancel();
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> cancellation.await(HOUR));
        cancellation.clear();
        cancellation.await(0);
    }

    /** A thread that waits for an hour. */
    private Thread waiting(boolean virtual) throws InterruptedException {
        var builder = virtual ? Thread.ofVirtual() : Thread.ofPlatform().daemon();
        var thread = builder.start(() -> {
            try {
                cancellation.await(HOUR);
            } catch (CancellationException | InterruptedException e) {
                thrown.set(e);
            }
        });
        Parked.await(thread);
        return thread;
    }
}
