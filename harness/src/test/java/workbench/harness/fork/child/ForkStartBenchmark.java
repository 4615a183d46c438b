package workbench.harness.fork.child;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import workbench.harness.fork.wire.ForkMessage;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.fork.wire.ForkTiming;
import workbench.process.ChildLauncher;
import workbench.workload.WorkloadReference;

/**
 * How long it takes from starting a fork of {@code factor} with {@code sequential} to the end of its first warm-up iteration,
 * and the same for a JVM with an empty {@code main}, measured alternately. Prints the median and the quartiles of both.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class ForkStartBenchmark {

    private static final int TIMES = 41;

    @TempDir
    private Path folder;

    @Test
    void besideAnEmptyMain() throws Exception {
        var empty = new ArrayList<Long>();
        var fork = new ArrayList<Long>();
        for (var i = 0; i < TIMES; i++) {
            empty.add(empty());
            fork.add(fork());
        }
        System.out.println(line("empty main", empty));
        System.out.println(line("fork to its first warm-up iteration", fork));
        System.out.printf("difference of the medians: %d ms%n", (median(fork) - median(empty)) / 1_000_000);
    }

    private static long empty() throws Exception {
        var launcher = ChildLauncher.likeThisJvm();
        var started = System.nanoTime();
        var child = new ProcessBuilder(
                        launcher.java().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmptyMain.class.getName())
                .start();
        assertThat(child.waitFor()).isZero();
        return System.nanoTime() - started;
    }

    private long fork() throws Exception {
        var work = Files.createTempDirectory(folder, "work");
        var workload = new WorkloadReference("factor", Map.of("numbers", "50"), 1, work.toString());
        var timing = new ForkTiming(Duration.ofNanos(1), 1, Duration.ofNanos(1));
        var request = new ForkRequest(
                "sequential",
                "workbench.strategy.sequential.Sequential",
                Map.of(),
                1,
                workload,
                List.of(),
                timing,
                0,
                null);
        var started = System.nanoTime();
        try (var child = ChildLauncher.likeThisJvm().start(ForkMain.class, List.of(), work.resolve("log"))) {
            request.write(child.out());
            child.out().flush();
            while (!(ForkMessage.read(child.in()) instanceof ForkMessage.Iterated)) {
                // The strategy is open, the first job has ended.
            }
            return System.nanoTime() - started;
        }
    }

    private static long median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2);
    }

    private static String line(String what, List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        return "%s: median %d ms, quartiles %d and %d ms, %d times"
                .formatted(
                        what,
                        sorted.get(TIMES / 2) / 1_000_000,
                        sorted.get(TIMES / 4) / 1_000_000,
                        sorted.get(3 * TIMES / 4) / 1_000_000,
                        TIMES);
    }
}
