package workbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import workbench.harness.fork.child.ForkMain;
import workbench.harness.fork.parent.ForkRunner;
import workbench.harness.fork.wire.ForkMessage;
import workbench.harness.fork.wire.ForkTiming;
import workbench.harness.plan.PlannedCell;
import workbench.process.ChildLauncher;
import workbench.workload.WorkloadReference;

/**
 * How long it takes from starting a fork of {@code factor} with {@code sequential} to the end of its first warm-up iteration,
 * how long until two workers of {@code multi-process} are ready, each with a class archive and without, and the same for a
 * JVM with an empty {@code main}; all measured alternately. Prints the medians and the quartiles.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class ForkStartBenchmark {

    private static final int TIMES = 41;

    private static final ForkTiming SHORT = new ForkTiming(Duration.ofNanos(1), 1, Duration.ofNanos(1));

    @TempDir
    private Path folder;

    private final Map<String, List<Long>> times = new LinkedHashMap<>();

    @Test
    void besideAnEmptyMain() throws Exception {
        try (var run = RunFolder.create(folder.resolve("run"));
                var runner = new ForkRunner()) {
            var entrants = ClassArchivesTest.entrants(ChildLauncher.likeThisJvm(), "forks: 10", folder);
            var archives = new ClassArchives(run, runner, entrants);
            for (var i = 0; i < TIMES; i++) {
                add("empty main", empty());
                for (var cell : entrants.cells()) {
                    start("without archive", cell, plain(cell));
                    start("with archive", cell, archives.of(cell));
                }
            }
        }
        times.forEach((what, nanos) -> System.out.println(line(what, nanos)));
    }

    private static ClassArchives.JvmStart plain(PlannedCell cell) {
        return new ClassArchives.JvmStart(cell.launcher(), List.of(), Optional.empty());
    }

    private void add(String what, long nanos) {
        times.computeIfAbsent(what, _ -> new ArrayList<>()).add(nanos);
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

    private void start(String how, PlannedCell cell, ClassArchives.JvmStart jvm) throws Exception {
        var work = Files.createTempDirectory(folder, "work");
        var workload = new WorkloadReference(
                "factor",
                Map.of("numbers", "50"),
                cell.cell().width(),
                work.toString(),
                cell.workload().type());
        var request = cell.request(workload, 0, 1).measuring(SHORT).withJvmOptions(jvm.options());
        var strategy = cell.strategy().name();
        var started = System.nanoTime();
        try (var child =
                jvm.launcher().withOptions(jvm.options()).start(ForkMain.class, List.of(), work.resolve("log"))) {
            request.write(child.out());
            child.out().flush();
            while (true) {
                switch (ForkMessage.read(child.in())) {
                    case ForkMessage.Opened opened -> add("%s open %s".formatted(strategy, how), opened.nanos());
                    case ForkMessage.Iterated _ -> {
                        add(
                                "%s to its first warm-up iteration %s".formatted(strategy, how),
                                System.nanoTime() - started);
                        return;
                    }
                    case ForkMessage.Failed failed -> throw new AssertionError(failed);
                    default -> {}
                }
            }
        }
    }

    private static String line(String what, List<Long> nanos) {
        var sorted = nanos.stream().sorted().toList();
        return "%s: median %.1f ms, quartiles %.1f and %.1f ms, %d times"
                .formatted(
                        what,
                        sorted.get(TIMES / 2) / 1e6,
                        sorted.get(TIMES / 4) / 1e6,
                        sorted.get(3 * TIMES / 4) / 1e6,
                        TIMES);
    }
}
