package workbench.harness.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import jdk.jfr.consumer.RecordingStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.results.HotFrames.HotFrame;
import workbench.strategy.BatchJob;
import workbench.workload.Batch;

/** What a recording says, by one of this JVM, in which items compute, wait, and wait for two kinds of locks. */
@Timeout(60)
class ProfileReaderTest {

    private static final String HERE = ProfileReaderTest.class.getName() + ".";

    @TempDir
    private static Path folder;

    private static Path recording = Path.of("");

    private static final Object MONITOR = new Object();
    private static final ReentrantLock LOCK = new ReentrantLock();
    private static final CountDownLatch SAMPLES = new CountDownLatch(2);
    private static volatile long result;

    @BeforeAll
    static void record() throws Exception {
        recording = folder.resolve("one.jfr");
        try (var stream = new RecordingStream()) {
            stream.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(1));
            for (var waiting : List.of("jdk.ThreadSleep", "jdk.ThreadPark", "jdk.JavaMonitorEnter")) {
                stream.enable(waiting).withThreshold(Duration.ZERO).withStackTrace();
            }
            stream.onEvent("jdk.ExecutionSample", event -> {
                if (String.valueOf(event.getStackTrace()).contains("ProfileReaderTest.compute")) {
                    SAMPLES.countDown();
                }
            });
            stream.startAsync();
            var job = BatchJob.of(new Doings());
            job.perform(0);
            job.perform(1);
            performBehind(job, 2, MONITOR);
            performBehindTheLock(job, 3);
            sleepForAMoment(); // not in an item
            stream.dump(recording);
        }
    }

    private static void performBehind(BatchJob<Integer> job, int item, Object monitor) throws InterruptedException {
        var performing = Thread.ofPlatform().unstarted(() -> job.perform(item));
        synchronized (monitor) {
            performing.start();
            await(() -> performing.getState() == Thread.State.BLOCKED);
        }
        performing.join();
    }

    private static void performBehindTheLock(BatchJob<Integer> job, int item) throws InterruptedException {
        var performing = Thread.ofPlatform().unstarted(() -> job.perform(item));
        LOCK.lock();
        try {
            performing.start();
            await(() -> LOCK.hasQueuedThread(performing) && performing.getState() == Thread.State.WAITING);
        } finally {
            LOCK.unlock();
        }
        performing.join();
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static void compute() {
        while (SAMPLES.getCount() > 0) {
            for (var i = 1; i < 100_000; i++) {
                result = Long.hashCode(result) % i;
            }
        }
    }

    private static void sleepForAMoment() throws InterruptedException {
        Thread.sleep(1);
    }

    private static void enterTheMonitor() {
        synchronized (MONITOR) {
            result = 2;
        }
    }

    private static void takeTheLock() {
        LOCK.lock();
        try {
            result = 1;
        } finally {
            LOCK.unlock();
        }
    }

    @Test
    void saysWhereItemsRanAndWaited() throws IOException {
        var profile = ProfileReader.read(recording, false);

        assertThat(profile.running().top()).extracting(HotFrame::method).contains(HERE + "compute");
        assertThat(profile.running().nanos()).isNull();
        assertThat(profile.waiting().events()).isEqualTo(1);
        assertThat(profile.waiting().elsewhere()).isPositive();
        assertThat(profile.waiting().top()).containsExactly(new HotFrame(HERE + "sleepForAMoment", 1, 1));
        assertThat(profile.locks().events()).isGreaterThanOrEqualTo(2); // a parked thread may look again
        assertThat(profile.locks().nanos()).isPositive();
        assertThat(profile.locks().top())
                .extracting(HotFrame::method)
                .containsAnyOf(HERE + "enterTheMonitor", HERE + "takeTheLock");
    }

    @Test
    void ofItemsThatSpreadThemselvesAllThreadsCount() throws IOException {
        var profile = ProfileReader.read(recording, true);

        assertThat(profile.waiting().events()).isGreaterThan(1);
        assertThat(profile.locks().elsewhere()).isZero();
    }

    @Test
    void whatIsNoRecordingIsNoProfile() throws IOException {
        var torn = Files.readAllBytes(recording);
        var half = Files.write(folder.resolve("half.jfr"), Arrays.copyOf(torn, torn.length / 2));
        var text = Files.writeString(folder.resolve("text.jfr"), "no recording");

        assertThatThrownBy(() -> ProfileReader.read(half, false)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> ProfileReader.read(text, false)).isInstanceOf(IOException.class);
    }

    /** Items that do one thing each. */
    private static final class Doings implements Batch<Integer> {

        @Override
        public int size() {
            return 4;
        }

        @Override
        public Integer execute(int item) throws InterruptedException {
            switch (item) {
                case 0 -> compute();
                case 1 -> sleepForAMoment();
                case 2 -> enterTheMonitor();
                default -> takeTheLock();
            }
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
            // Any will do.
        }

        @Override
        public void cancel() {
            // None is in flight for long.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    }
}
