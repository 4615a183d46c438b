package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The memory of an item")
class MemoryTest {

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    @DisplayName("is really taken, also when the code is compiled")
    void garbage() throws InterruptedException {
        var batch = SyntheticBatchTest.batch("items=1,compute=0s,wait=0s,allocate=10KiB", 1);
        perform(batch, 20_000);
        var before = threads.getCurrentThreadAllocatedBytes();
        perform(batch, 1000);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isGreaterThanOrEqualTo(1000 * 10 * 1024);
    }

    private static void perform(SyntheticBatch batch, int times) throws InterruptedException {
        for (var i = 0; i < times; i++) {
            batch.execute(0);
        }
    }

    @Test
    @DisplayName("is none where none is dialled")
    void none() {
        assertThat(Garbage.make(0)).isZero();
    }

    @Test
    @DisplayName("has one buffer for each thread")
    void buffers() throws Exception {
        var buffer = new LocalBuffer(100);
        var own = buffer.get();
        buffer.touch(-1);
        buffer.touch(7);
        assertThat(buffer.get()).isSameAs(own).hasSize(100).contains(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            var first = other.submit(buffer::get).get();
            assertThat(first).isNotSameAs(own);
            assertThat(other.submit(buffer::get).get()).isSameAs(first);
        }
    }
}
