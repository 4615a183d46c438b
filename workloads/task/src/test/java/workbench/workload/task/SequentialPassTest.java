package workbench.workload.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.workload.Batch;
import workbench.workload.Task;
import workbench.workload.Workload;
import workbench.workload.WrongResultException;

/** The workloads are public and have constructors without parameters, since a child JVM makes them. */
@DisplayName("The sequential pass before a run")
@Timeout(60)
class SequentialPassTest {

    @TempDir
    private Path folder;

    /** Squares numbers, and makes one mistake or another. */
    private static class Squares implements Task<Integer, Long> {

        @Override
        public List<Integer> items() {
            return Task.numbers(20);
        }

        @Override
        public Long perform(Integer item) {
            return (long) item * item;
        }
    }

    private static final class Throwing extends Squares {

        @Override
        public Long perform(Integer item) {
            if (item == 7) {
                throw new IllegalArgumentException("seven");
            }
            return super.perform(item);
        }
    }

    private static final class Counting extends Squares {

        private static long performed;

        @Override
        public Long perform(Integer item) {
            return item == 3 ? ++performed : super.perform(item);
        }
    }

    private static final class Growing extends Squares {

        private static int opened;

        @Override
        public List<Integer> items() {
            return Task.numbers(20 + opened++);
        }
    }

    private static final class Empty extends Squares {

        @Override
        public List<Integer> items() {
            return List.of();
        }
    }

    private static final class Verifying extends Squares {

        @Override
        public void verify(Integer item, Long result) throws WrongResultException {
            if (item == 5) {
                throw new WrongResultException("five squared is not " + result);
            }
        }
    }

    public static final class RightWorkload extends TaskWorkload {
        public RightWorkload() {
            super("right", Squares.class);
        }
    }

    public static final class ThrowingWorkload extends TaskWorkload {
        public ThrowingWorkload() {
            super("throwing", Throwing.class);
        }
    }

    public static final class CountingWorkload extends TaskWorkload {
        public CountingWorkload() {
            super("counting", Counting.class);
        }
    }

    public static final class GrowingWorkload extends TaskWorkload {
        public GrowingWorkload() {
            super("growing", Growing.class);
        }
    }

    public static final class EmptyWorkload extends TaskWorkload {
        public EmptyWorkload() {
            super("empty", Empty.class);
        }
    }

    public static final class VerifyingWorkload extends TaskWorkload {
        public VerifyingWorkload() {
            super("verifying", Verifying.class);
        }
    }

    @Test
    @DisplayName("gives what later results are held against, whether they come from this process or another")
    void expected() throws Exception {
        try (var batch = provided(new RightWorkload())) {
            batch.verify(4, 16L);
            batch.verify(4, copied(batch, 16L));
            assertThatExceptionOfType(WrongResultException.class)
                    .isThrownBy(() -> batch.verify(4, 17L))
                    .withMessage("item 4 (4) gave 17 instead of 16");
            assertThatExceptionOfType(WrongResultException.class)
                    .isThrownBy(() -> batch.verify(4, copied(batch, 17L)))
                    .withMessage("item 4 (4) gave 17 instead of 16");
            assertThat(batch.effective()).containsEntry("results", "equal to a sequential pass, not proven");
            assertThat(batch.writesProof()).isTrue();
        }
    }

    @Test
    @DisplayName("names the item that fails, and the line")
    void throwing() {
        refuses(new ThrowingWorkload(), "item 7 (7) failed: IllegalArgumentException: seven (SequentialPassTest.java:");
    }

    @Test
    @DisplayName("names the item that gives another result the second time")
    void counting() {
        refuses(new CountingWorkload(), "item 3 (3) gave 1 in one pass and 2 in the next");
    }

    @Test
    @DisplayName("says that the items are not the same every time, or that there are none")
    void items() {
        refuses(new GrowingWorkload(), "gave 20 items, then 21; it has to give the same every time");
        refuses(new EmptyWorkload(), "gave none; at least one is needed");
    }

    @Test
    @DisplayName("verifies with a task that can, which then needs nothing to be expected")
    void verifying() throws Exception {
        refuses(new VerifyingWorkload(), "five squared is not 25");
        try (var batch =
                opened(new VerifyingWorkload(), setting(new VerifyingWorkload()).arguments())) {
            batch.verify(4, copied(batch, 17L));
            assertThatException().isThrownBy(() -> batch.verify(5, copied(batch, 25L)));
            assertThat(batch.effective()).containsEntry("results", "verified by the task");
            assertThat(batch.writesProof()).isFalse();
        }
    }

    @Test
    @DisplayName("is not made where results cannot be compared")
    void check() {
        var workload = new TaskWorkload("unknown", Unknown.class) {};
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> workload.check(Arguments.of(List.of(), Map.of())))
                .withMessageContaining("an unknown type");
    }

    private static final class Unknown implements Task<Integer, Object> {

        @Override
        public List<Integer> items() {
            return Task.numbers(1);
        }

        @Override
        public Object perform(Integer item) {
            return item;
        }
    }

    private void refuses(Workload workload, String why) {
        assertThatIOException()
                .isThrownBy(() -> workload.provision(setting(workload)))
                .withMessageContaining(why);
    }

    private Batch<Object> provided(Workload workload) throws Exception {
        try (var provision = workload.provision(setting(workload))) {
            return opened(workload, provision.arguments());
        }
    }

    @SuppressWarnings("unchecked") // a batch of a task takes what its task gives
    private Batch<Object> opened(Workload workload, Arguments arguments) throws Exception {
        return (Batch<Object>) workload.open(new Setting(arguments, 2, folder, ChildLauncher.likeThisJvm()));
    }

    private Setting setting(Workload workload) {
        return new Setting(Arguments.of(workload.parameters(), Map.of()), 2, folder, ChildLauncher.likeThisJvm());
    }

    private static Object copied(Batch<Object> batch, Object result) throws Exception {
        var bytes = new ByteArrayOutputStream();
        batch.write(result, new DataOutputStream(bytes));
        return batch.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    }
}
