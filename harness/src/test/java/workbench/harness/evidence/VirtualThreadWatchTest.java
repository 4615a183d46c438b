package workbench.harness.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class VirtualThreadWatchTest {

    @TempDir
    private Path folder;

    /** A thread that waits in a class's initializer is pinned, since its stack has a frame of the JVM itself. */
    private static final class WaitsWhenInitialized {

        static final long DONE = waitsInInitializer();

        private static long waitsInInitializer() {
            LockSupport.parkNanos(200_000_000);
            return System.nanoTime();
        }
    }

    @Test
    void namesWhatHeldAVirtualThreadToItsCarrier() throws Exception {
        try (var watch = VirtualThreadWatch.start().orElseThrow()) {
            Thread.ofVirtual()
                    .start(() -> assertThat(WaitsWhenInitialized.DONE).isPositive())
                    .join();

            var seen = watch.end(folder);

            assertThat(seen.pinnings()).singleElement().satisfies(pinning -> {
                assertThat(pinning.place()).endsWith("WaitsWhenInitialized.waitsInInitializer");
                assertThat(pinning.reason()).isNotBlank();
                assertThat(pinning.count()).isEqualTo(1);
                assertThat(pinning.nanos()).isBetween(10_000_000L, 60_000_000_000L);
            });
            assertThat(seen.mounted()).isPositive();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aThreadThatIsNotHeldIsNotNamed() throws Exception {
        try (var watch = VirtualThreadWatch.start().orElseThrow()) {
            Thread.ofVirtual().start(() -> LockSupport.parkNanos(1_000_000)).join();

            assertThat(watch.end(folder).pinnings()).isEmpty();
        }
    }
}
