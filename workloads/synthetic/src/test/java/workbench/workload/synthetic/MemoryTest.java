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
    void garbage() {
        for (var i = 0; i < 20_000; i++) {
            Garbage.make(4096);
        }
        var before = threads.getCurrentThreadAllocatedBytes();
        assertThat(Garbage.make(10_000_000)).isPositive();
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isGreaterThanOrEqualTo(10_000_000);
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
