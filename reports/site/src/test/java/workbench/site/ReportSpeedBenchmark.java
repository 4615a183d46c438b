package workbench.site;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import workbench.analysis.Analysis;
import workbench.results.Journal;
import workbench.results.testkit.SyntheticRun;
import workbench.site.chart.Palette;
import workbench.site.export.ComparisonsCsv;
import workbench.site.export.SummaryCsv;
import workbench.site.export.SummaryMarkdown;

/**
 * How long a report takes in a fresh JVM with 512 MB, part by part and all of it with its pictures: 60 cells with 10 forks of 20
 * iterations, as one slice and as slices of 20 and of 5, and 200 cells in one slice (19,900 pairs). Only prints the times, since a figure
 * from a shared machine proves nothing.
 */
@EnabledIfSystemProperty(named = "speed", matches = "true")
class ReportSpeedBenchmark {

    /** How many cells a run has, by slices of how many. */
    private static final Map<Integer, List<Integer>> CELLS = Map.of(60, List.of(60, 20, 5), 200, List.of(200));

    @TempDir
    private Path folder;

    @Test
    void inFreshJvms() throws Exception {
        for (var cells : new TreeMap<>(CELLS).entrySet()) {
            for (var cellsPerSlice : cells.getValue()) {
                inFreshJvm(cells.getKey(), cellsPerSlice);
            }
        }
    }

    private void inFreshJvm(int cells, int cellsPerSlice) throws Exception {
        System.out.printf("%d cells of 10 forks in slices of %d:%n", cells, cellsPerSlice);
        var home = Files.createDirectory(folder.resolve("%d-%d".formatted(cells, cellsPerSlice)));
        var file = Files.write(
                home.resolve(Journal.FILE), journal(cells, cellsPerSlice).toBytes());
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportSpeedBenchmark.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        System.out.print(new String(child.getInputStream().readAllBytes(), UTF_8));
        assertThat(child.waitFor()).isZero();
    }

    /** The report of a journal, part by part. */
    public static void main(String[] arguments) throws Exception {
        var file = Path.of(arguments[0]);
        var journal = timed("read %s MB".formatted(Files.size(file) >> 20), () -> Journal.read(file));
        var analysis = timed("analysis", () -> Analysis.of(journal));
        System.out.printf("  slices: %d%n", analysis.slices().size());
        timed("summary.csv", () -> SummaryCsv.of(analysis));
        timed("comparisons.csv", () -> ComparisonsCsv.of(analysis));
        timed("summary.md", () -> SummaryMarkdown.of(analysis));
        timed("index.html", () -> new Page(analysis, Palette.of(analysis), Map.of(), List.of(), _ -> true).html());
        timed("all of it, with pictures", () -> Site.write(analysis, file.resolveSibling("."), true));
    }

    /** Of the two times, that of the processors suffers less from other programs; it includes the JVM's own threads. */
    private static <R> R timed(String what, Callable<R> part) throws Exception {
        var started = System.nanoTime();
        var before = cpuNanos();
        var result = part.call();
        System.out.printf(
                "  %s: %d ms, %d ms of processors%n",
                what, (System.nanoTime() - started) / 1_000_000, (cpuNanos() - before) / 1_000_000);
        return result;
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    private static Journal journal(int cells, int cellsPerSlice) {
        var run = SyntheticRun.seeded(1).forks(10).iterations(20);
        for (var cell = 0; cell < cells; cell++) {
            var millis = 100 * Math.exp(0.005 * cell);
            run.cell(
                    "factor:numbers=" + (1 + cell / cellsPerSlice),
                    "strategy-" + cell % cellsPerSlice,
                    2,
                    c -> c.millis(millis).noise(.03));
        }
        return run.journal();
    }
}
