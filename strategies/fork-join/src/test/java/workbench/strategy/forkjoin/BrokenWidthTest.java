package workbench.strategy.forkjoin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.BatchJob;
import workbench.workload.WorkloadReference;

/** Why {@code blocking=managed} is unranked. */
class BrokenWidthTest {

    private static final int WIDTH = 2;

    @TempDir
    private Path folder;

    /** Ends only if so many items are in flight at once. */
    @ParameterizedTest
    @ValueSource(strings = {"recursive", "submit"})
    @Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void managedBlockingPutsFourTimesTheWidthInFlight(String mode) throws Exception {
        var strategy = new ForkJoin();
        var arguments = Arguments.of(strategy.parameters(), Map.of("mode", mode, "blocking", "managed"));
        assertThat(strategy.unranked(arguments)).isPresent();
        var items = new MeetingItems(100, 4 * WIDTH);
        var setting = new Setting(arguments, WIDTH, folder, ChildLauncher.likeThisJvm());
        var unused = new WorkloadReference("meeting", Map.of(), WIDTH, folder.toString());
        var job = BatchJob.of(items);
        try (var session = strategy.open(setting, unused)) {
            session.run(job);
        }
        assertThat(job.verify()).hasSize(64);
    }
}
