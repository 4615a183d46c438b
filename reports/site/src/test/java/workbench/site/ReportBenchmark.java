package workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import workbench.site.analysis.Analysis;
import workbench.site.chart.Palette;

/**
 * How long it takes to understand a run of 200 cells with 10 forks of 20 iterations, and to write its page and tables, in a
 * fresh JVM with 512 MB: as one slice (19,900 comparisons), and as slices of 20 and of 5. Prints; a figure of a shared machine
 * proves nothing. {@code mvn -pl reports/site -am test -Dtest=ReportBenchmark -Dspeed=true}
 */
@EnabledIfSystemProperty(named = "speed", matches = "true")
class ReportBenchmark {

    private static final int CELLS = 200;

    @Test
    void inFreshJvms() throws Exception {
        for (var cellsPerSlice : List.of(CELLS, 20, 5)) {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var child = new ProcessBuilder(
                            java,
                            "-Xmx512m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            ReportBenchmark.class.getName(),
                            Integer.toString(cellsPerSlice))
                    .redirectErrorStream(true)
                    .start();
            System.out.print(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
            assertThat(child.waitFor()).isZero();
        }
    }

    /** The analysis; the argument is the number of cells in a slice. */
    public static void main(String[] arguments) {
        var cellsPerSlice = Integer.parseInt(arguments[0]);
        var run = SyntheticRun.seeded(1).forks(10).iterations(20);
        for (var cell = 0; cell < CELLS; cell++) {
            var millis = 20 * Math.exp(0.005 * cell);
            run.cell(
                    "factor:numbers=" + (1 + cell / cellsPerSlice),
                    "strategy:n=" + cell,
                    4,
                    c -> c.millis(millis).noise(.03));
        }
        var journal = run.journal();
        var cpu = ManagementFactory.getThreadMXBean();
        var before = cpu.getCurrentThreadCpuTime();
        var started = System.nanoTime();
        var analysis = Analysis.of(journal);
        var understood = System.nanoTime();
        var busy = cpu.getCurrentThreadCpuTime() - before;
        var page = new Page(analysis, Palette.of(analysis), Map.of()).html().length();
        var shown = System.nanoTime();
        var exports = SummaryCsv.of(analysis).length()
                + SummaryMarkdown.of(analysis).length()
                + ComparisonsCsv.of(analysis).length();
        System.out.printf(
                "%d cells in slices of %d: analysis %d ms (its thread ran %d ms), page of %d kB %d ms, exports of %d kB %d ms%n",
                CELLS,
                cellsPerSlice,
                millis(started, understood),
                millis(0, busy),
                page / 1000,
                millis(understood, shown),
                exports / 1000,
                millis(shown, System.nanoTime()));
    }

    private static long millis(long from, long to) {
        return (to - from) / 1_000_000;
    }
}
