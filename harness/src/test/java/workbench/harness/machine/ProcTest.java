package workbench.harness.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Linux 6.18 reports, in files as it writes them, and what that means. */
class ProcTest {

    private static final long FORK = 4711;
    private static final long WORKER = 4720;

    private final Proc proc = Samples.proc("earlier");

    @Test
    void theTimeOfAllProcessors() {
        // user 215548, nice 10, system 28390, interrupts 40 and 344: neither idle nor waiting nor stolen.
        assertThat(proc.processors()).isEqualTo(new Processors(2, 2_443_320_000_000L, 1_550_000_000L));
    }

    @Test
    void howLongTasksWaitedForAProcessor() {
        assertThat(proc.pressureNanos()).isEqualTo(343_971_983_000L);
    }

    @Test
    void theTimeOfAProcessWhoseNameHasBlanksAndBrackets() {
        assertThat(proc.times(FORK))
                .isEqualTo(new ProcessTimes(4700, 600_000_000, 200_000_000, 70_000_000, 30_000_000));
    }

    @Test
    void thePeakOfItsMemory() {
        assertThat(proc.peakMemoryBytes(FORK)).isEqualTo(90_000 * 1_024L);
    }

    @Test
    void howLongItsThreadsWaited() {
        assertThat(proc.runQueueNanos(FORK)).isEqualTo(Map.of("4711", 7_826_166L, "4712", 5_000L));
    }

    @Test
    void howOftenItsThreadsSwitched() {
        assertThat(proc.switches(WORKER)).isEqualTo(new ContextSwitches(42, 5));
    }

    @Test
    void whatItStartedAndWhatThatStarted() {
        assertThat(proc.descendants(FORK)).containsExactly(WORKER, 4730L);
        assertThat(proc.descendants(4730)).isEmpty();
    }

    @Test
    void theControlGroupOfThisProcess(@TempDir Path root) throws Exception {
        assertThat(new Proc(root).controlGroup()).isEqualTo("/");

        Files.createDirectories(root.resolve("self"));
        Files.writeString(root.resolve("self/cgroup"), "1:cpu:/old\n0::/user.slice/a b\n");

        assertThat(new Proc(root).controlGroup()).isEqualTo("/user.slice/a b");
    }

    @Test
    void aMachineWithoutItTellsNothing(@TempDir Path empty) {
        var nothing = new Proc(empty.resolve("proc"));

        assertThat(nothing.processors()).isNull();
        assertThat(nothing.pressureNanos()).isNull();
        assertThat(nothing.times(FORK)).isNull();
        assertThat(nothing.peakMemoryBytes(FORK)).isNull();
        assertThat(nothing.runQueueNanos(FORK)).isNull();
        assertThat(nothing.descendants(FORK)).isNull();
    }

    @Test
    void filesOfAnotherFormTellNothing(@TempDir Path strange) throws Exception {
        var process = Files.createDirectories(strange.resolve("4711"));
        Files.createDirectories(strange.resolve("pressure"));
        var task = Files.createDirectories(process.resolve("task/4711"));
        for (var text : new String[] {"", "cpu  1 2\ncpu0 1 2\n", "4711 (java) S 1 2 3", "some avg10=0.00", "x y z"}) {
            Files.writeString(strange.resolve("stat"), text);
            Files.writeString(strange.resolve("pressure/cpu"), text);
            Files.writeString(process.resolve("stat"), text);
            Files.writeString(process.resolve("status"), text);
            Files.writeString(task.resolve("schedstat"), text);
            var proc = new Proc(strange);

            assertThat(proc.processors()).as(text).isNull();
            assertThat(proc.pressureNanos()).as(text).isNull();
            assertThat(proc.times(FORK)).as(text).isNull();
            assertThat(proc.peakMemoryBytes(FORK)).as(text).isNull();
            assertThat(proc.runQueueNanos(FORK)).as(text).isNull();
        }
    }
}
