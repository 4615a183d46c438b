package workbench.strategy.multiprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.ItemFailedException;

@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class MultiProcessTest {

    /** Those of other tests, such as the servers that contracts share. */
    private final Set<ProcessHandle> others =
            ProcessHandle.current().descendants().collect(Collectors.toSet());

    @TempDir
    private Path folder;

    private Rehearsal rehearsal(String does) throws Exception {
        return Rehearsal.of(does, 0, folder, List.of("-Dawkward.option=yes"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"print", "interrupt", "option"})
    void workersBearIt(String does) throws Exception {
        var rehearsal = rehearsal(does);
        try (var session = rehearsal.open()) {
            session.run(rehearsal.job());
            rehearsal.job().verify();
        }
    }

    @Test
    void exitOfAWorkerIsToldWithItsCodeAndLastWords() throws Exception {
        assertThat(failureOf("exit"))
                .matches("item \\d+ threw: worker-[12] ended with exit code 3, "
                        + "while it had items \\d+ to \\d+: leaving on purpose");
    }

    @Test
    void workerThatLooksKilledIsToldSo() throws Exception {
        assertThat(failureOf("halt"))
                .matches("item \\d+ threw: worker-[12] ended with exit code 137, as after signal 9, "
                        + "while it had items \\d+ to \\d+");
    }

    @Test
    void threadsOfOneProcessShareIt() throws Exception {
        var rehearsal = Rehearsal.of("print", 0, folder, List.of(), Map.of("threads", "2"));
        try (var session = rehearsal.open()) {
            assertThat(session.effective())
                    .containsEntry("workers", "1")
                    .containsEntry("threads per worker", "2")
                    .hasEntrySatisfying("pids", pid -> assertThat(pid).containsOnlyDigits());
            session.run(rehearsal.job());
            rehearsal.job().verify();
        }
    }

    @Test
    void exitOfAWorkerIsToldWithSomeOfWhatItsThreadsHad() throws Exception {
        assertThat(failureOf(Rehearsal.of("exit", 0, folder, List.of(), Map.of("threads", "2"))))
                .matches("item \\d+ threw: worker-1 ended with exit code 3, "
                        + "while it had items \\d+ to \\d+ and others: leaving on purpose( \\| leaving on purpose)?");
    }

    @Test
    void coldWorkersLiveForOneJob() throws Exception {
        var rehearsal = Rehearsal.of("nothing", 0, folder, List.of(), Map.of("start", "cold"));
        try (var session = rehearsal.open()) {
            var job = rehearsal.job();
            for (var run = 0; run < 2; run++) {
                assertNoWorkers();
                session.run(job);
                job.verify();
                job = job.next();
            }
            assertNoWorkers();
            assertThat(session.effective())
                    .containsEntry("workers", "2, for each job")
                    .doesNotContainKey("pids");
        }
    }

    private void assertNoWorkers() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isSubsetOf(others);
    }

    @Test
    void threadsThatTooFewWorkersMayHaveAreRefused() {
        var strategy = new MultiProcess();
        var arguments = Arguments.of(strategy.parameters(), Map.of("workers", "2", "threads", "3"));
        var setting = new Setting(arguments, 7, folder, ChildLauncher.likeThisJvm());

        assertThat(strategy.unavailable(setting))
                .contains("workers=2 and threads=3 make a width of 6 at most, and 7 is asked for");
    }

    @Test
    void saysBeforehandWhatItTakes() {
        var strategy = new MultiProcess();
        var arguments = Arguments.of(strategy.parameters(), Map.of("threads", "50"));
        assertThat(strategy.notices(arguments, 1_000))
                .singleElement()
                .asString()
                .matches("At width 1000 it starts 20 processes of 50 threads, "
                        + "which need at least 863 MiB of memory\\.");
    }

    private String failureOf(String does) throws Exception {
        return failureOf(rehearsal(does));
    }

    private String failureOf(Rehearsal rehearsal) throws Exception {
        try (var session = rehearsal.open()) {
            var before = session.effective().get("pids");
            var failure = assertThatExceptionOfType(ItemFailedException.class)
                    .isThrownBy(() -> session.run(rehearsal.job()))
                    .actual();
            assertThat(failure.item() % 4).as("the first item of a batch").isZero();
            assertThat(session.effective().get("pids")).isNotEqualTo(before);
            return String.valueOf(failure.getMessage());
        }
    }

    @Test
    void workloadThatWorkersCannotOpenIsToldAndLeavesNothing() throws Exception {
        var rehearsal = rehearsal("refuse");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(rehearsal::open)
                .withMessageMatching("worker-[12] cannot open awkward: cannot be opened here");
        assertLeavesNothing();
    }

    @Test
    void jvmThatCannotStartIsToldAndLeavesNothing() throws Exception {
        var rehearsal = Rehearsal.of("nothing", 0, folder, List.of("-XX:NoSuchOption"));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(rehearsal::open)
                .withMessageContaining("NoSuchOption");
        assertLeavesNothing();
    }

    private void assertLeavesNothing() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        assertNoWorkers();
    }
}
