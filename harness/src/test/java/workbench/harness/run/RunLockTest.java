package workbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.UsageException;

/** A folder has one run at a time. That another process is refused, and named, is tested with the runs that are cut short. */
class RunLockTest {

    @TempDir
    private Path folder;

    @Test
    void aSecondRunIsRefusedUntilTheFirstHasEnded() throws Exception {
        try (var _ = RunLock.take(folder)) {
            assertThatThrownBy(() -> RunLock.take(folder))
                    .isInstanceOf(UsageException.class)
                    .hasMessage(folder + " is in use by this process; wait until it has ended");
        }
        RunLock.take(folder).close();
    }

    @Test
    void theFileOfARunThatHasDiedIsNoLock() throws Exception {
        Files.writeString(folder.resolve("run.lock"), "process 1 since 2026-01-31T12:00:00Z");

        RunLock.take(folder).close();
    }

    @Test
    void runsThatBeginInTheSameSecondHaveFoldersOfTheirOwn() {
        try (var one = RunFolder.create(folder, Instant.EPOCH);
                var other = RunFolder.create(folder, Instant.EPOCH)) {
            assertThat(one.path()).isNotEqualTo(other.path());
        }
    }
}
