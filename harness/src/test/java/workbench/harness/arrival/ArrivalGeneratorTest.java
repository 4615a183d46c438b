package workbench.harness.arrival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.assertj.core.data.Percentage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.results.Latencies;
import workbench.results.StreamRecord;
import workbench.strategy.BatchStream;
import workbench.strategy.Intake;
import workbench.workload.Batch;

/** By a clock that only the test moves, a server of one slot whose item 0 stalls once. */
@DisplayName("A generator of arrivals")
class ArrivalGeneratorTest {

    private static final long MILLI = 1_000_000;
    private static final long STALL = 200 * MILLI;

    /** An item takes 1 ms, but for the one that stalls. */
    private static long takes(long item) {
        return item == 500 ? STALL : MILLI;
    }

    private static final class ManualClock implements StreamClock {

        private long now;

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public void awaitTime(long nanos) {
            now = Math.max(now, nanos);
        }
    }

    /** Items do nothing but take time off the clock. */
    private record Items(ManualClock clock, int size) implements Batch<Integer> {

        @Override
        public Integer execute(int item) {
            clock.now += takes(item);
            return item;
        }

        @Override
        public void write(Integer result, DataOutput out) throws IOException {
            out.writeInt(result);
        }

        @Override
        public Integer read(DataInput in) throws IOException {
            return in.readInt();
        }

        @Override
        public void verify(int item, Integer result) {
            assertThat(result).isEqualTo(item);
        }

        @Override
        public void cancel() {}

        @Override
        public void close() {}
    }

    /**
     * Performs arrivals one after another. Time goes on by itself while the generator waits, so what is in the queue is performed as far
     * as it fits before the next arrival comes.
     */
    private static final class OneSlot implements Intake, StreamClock {

        private final ManualClock clock;
        private final Queue<Integer> queue = new ArrayDeque<>();
        private long free;
        private @Nullable BatchStream<?> stream;

        OneSlot(ManualClock clock) {
            this.clock = clock;
        }

        @Override
        public void submit(int arrival) {
            queue.add(arrival);
        }

        /** The clock as the generator sees it: while it waits, the slot works, on a time of its own. */
        @Override
        public void awaitTime(long nanos) {
            while (!queue.isEmpty() && Math.max(free, clock.now) < nanos) {
                performNext();
            }
            clock.now = nanos;
        }

        private void performNext() {
            clock.now = Math.max(free, clock.now);
            Objects.requireNonNull(stream).perform(queue.remove());
            free = clock.now;
        }

        @Override
        public long nanoTime() {
            return clock.now;
        }

        @Override
        public void drain() {
            while (!queue.isEmpty()) {
                performNext();
            }
        }
    }

    private static StreamRecord served(String plan, Duration length) throws Exception {
        var clock = new ManualClock();
        var slot = new OneSlot(clock);
        var arrivals = ArrivalPlan.parse(plan);
        var timetable = Timetable.of(arrivals, length);
        var batch = new Items(clock, timetable.size());
        var stream = BatchStream.of(batch, timetable.size(), arrivals.backlog(), slot::nanoTime);
        slot.stream = stream;
        return new ArrivalGenerator(timetable, slot).run(stream, slot);
    }

    private static double millis(String latencies, double percentile) {
        return Latencies.decoded(latencies).percentile(percentile) / (double) MILLI;
    }

    @Test
    @DisplayName("charges a stall to all that wait for its end, which a closed loop hides")
    void stall() throws Exception {
        // 100 arrivals a second for 10 s; the stall of 200 ms holds up 20 of them, which is 2 %.
        var open = served("rate=100/s,paced", Duration.ofSeconds(10));

        assertThat(open.done()).isEqualTo(1_000);
        assertThat(millis(open.latency(), 50)).isCloseTo(1, within(.01));
        assertThat(millis(open.latency(), 97)).isCloseTo(1, within(.01));
        assertThat(millis(open.latency(), 99)).isBetween(90.0, 130.0);
        assertThat(millis(open.latency(), 100)).isCloseTo(200, Percentage.withPercentage(.2));
        assertThat(millis(open.service(), 99)).isCloseTo(1, within(.01));
        assertThat(millis(open.lateness(), 100)).isZero();

        var closed = new Latencies();
        for (var item = 0; item < 1_000; item++) {
            closed.add(takes(item)); // one after another: the stall is one of a thousand
        }
        assertThat(closed.percentile(99) / (double) MILLI).isCloseTo(1, within(.01));
    }

    @Test
    @DisplayName("counts what the backlog rejects, with the time that it has waited by the end")
    void rejects() throws Exception {
        // While one item stalls, 20 arrive, of which 5 may wait.
        var record = served("rate=100/s,paced,backlog=5", Duration.ofSeconds(10));

        assertThat(record.rejected()).isBetween(12, 15);
        assertThat(record.done()).isEqualTo(1_000 - record.rejected());
        assertThat(record.failed() + record.leftOver()).isZero();
        assertThat(millis(record.latency(), 99)).isGreaterThan(4_000);
        assertThat(record.peakInFlight()).isEqualTo(1);
    }
}
