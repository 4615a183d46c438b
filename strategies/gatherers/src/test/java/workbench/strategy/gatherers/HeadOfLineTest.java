package workbench.strategy.gatherers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.BatchJob;
import workbench.strategy.Strategy;
import workbench.strategy.virtualthreads.VirtualThreads;
import workbench.workload.WorkloadReference;

/** What a slow item at the head of the window does to the items behind it. */
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class HeadOfLineTest {

    private static final int WIDTH = 4;

    private static final int ITEMS = 40;

    /** How long to watch for what must not happen. */
    private static final int LOOKOUT_MILLIS = 300;

    private final HeldItems items = new HeldItems(ITEMS);

    @TempDir
    private Path folder;

    /** What is watched while the first item is held and a job runs. */
    @FunctionalInterface
    private interface Watch {

        void look() throws InterruptedException;
    }

    @Test
    void whileTheFirstItemIsHeldNoItemOutsideItsWindowStarts() throws Exception {
        whileTheFirstItemIsHeld(new MapConcurrent(), () -> {
            items.ended.acquire(WIDTH - 1); // the rest of the window
            assertThat(items.ended.tryAcquire(LOOKOUT_MILLIS, TimeUnit.MILLISECONDS))
                    .as("an item outside the window has ended")
                    .isFalse();
        });
    }

    @Test
    void withPermitsAllOthersEndMeanwhile() throws Exception {
        whileTheFirstItemIsHeld(new VirtualThreads(), () -> items.ended.acquire(ITEMS - 1));
    }

    private void whileTheFirstItemIsHeld(Strategy strategy, Watch watch) throws Exception {
        var arguments = Arguments.of(strategy.parameters(), Map.of());
        var setting = new Setting(arguments, WIDTH, folder, ChildLauncher.likeThisJvm());
        var unused = new WorkloadReference("held", Map.of(), WIDTH, folder.toString());
        var job = BatchJob.of(items);
        try (var session = strategy.open(setting, unused);
                var caller = Executors.newSingleThreadExecutor()) {
            var run = caller.submit(() -> {
                session.run(job);
                return job.verify();
            });
            try {
                watch.look();
            } finally {
                items.letGo();
            }
            assertThat(run.get()).hasSize(64);
        }
    }
}
