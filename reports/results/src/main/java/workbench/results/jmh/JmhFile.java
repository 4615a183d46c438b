package workbench.results.jmh;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbench.results.Cell;
import workbench.results.Design;
import workbench.results.EndEntry;
import workbench.results.Entry;
import workbench.results.Environment;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.results.Journal;
import workbench.results.JournalException;
import workbench.results.PlanRecord;
import workbench.results.RunEntry;
import workbench.results.Use;

/**
 * A result file of JMH (its {@code JSONResultFormat}) as the journal of a run. A benchmark class with its parameters and number
 * of threads is a slice, each of its methods a strategy; forks and iterations stay what they are. What the workbench wrote in that
 * form is read back to the same times.
 *
 * <p>JMH measures one benchmark after another, so no two cells share a round, and forks are never paired.
 */
public final class JmhFile {

    private static final String UNFORKED = "it ran in JMH's own JVM, not in a fresh one";

    private final Path file;
    private final List<JmhResult> results;
    private final JmhNames names;

    private JmhFile(Path file, List<JmhResult> results) {
        this.file = file;
        this.results = results;
        this.names = new JmhNames(results);
    }

    /**
     * Reads a file.
     *
     * @throws JournalException if it is not a JMH result file, or its results cannot be compared; the message is one line
     * @throws IOException if it cannot be read
     */
    public static Journal read(Path file) throws IOException {
        var results = JmhReader.read(file);
        if (results.stream().allMatch(result -> result.forks() == 0)) {
            throw new JournalException(
                    "%s: all its results come from JMH's own JVM (forks: 0), and only fresh ones are compared; measure again with JMH's -f 5"
                            .formatted(file));
        }
        return new JmhFile(file, results).journal();
    }

    private Journal journal() throws JournalException {
        var cells = new ArrayList<Cell>();
        var entries = new ArrayList<Entry>();
        var known = new HashSet<List<Object>>();
        for (var result : results) {
            var cell = cell(result, "c" + (cells.size() + 1));
            if (!known.add(List.of(
                    cell.workload(), cell.strategy(), cell.width(), String.valueOf(cell.jvm()), cell.jvmOptions()))) {
                throw new JournalException("%s: %s occurs twice".formatted(file, result.benchmark()));
            }
            entries.addAll(forks(result, cell, entries.size()));
            cells.add(cell);
        }
        entries.add(new EndEntry(Instant.EPOCH, EndEntry.Outcome.COMPLETED));
        return Journal.of(run(cells), entries, List.of());
    }

    private RunEntry run(List<Cell> cells) {
        var first = results.getFirst();
        return new RunEntry(
                RunEntry.SCHEMA,
                Instant.EPOCH,
                first.program(),
                0,
                new PlanRecord(String.valueOf(file.getFileName()), List.of()),
                Design.PLAIN,
                names.jvms(),
                cells,
                new Environment(
                        JmhResult.UNKNOWN,
                        JmhResult.UNKNOWN,
                        JmhResult.UNKNOWN,
                        0,
                        0,
                        first.jdk(),
                        first.vm(),
                        JmhResult.UNKNOWN),
                null);
    }

    private Cell cell(JmhResult result, String id) {
        var label = result.method();
        return new Cell(
                id,
                names.workload(result),
                new Use(label, Map.of(), label),
                result.threads(),
                false,
                names.jvm(result),
                List.of(Math.max(1, result.forks())),
                result.options(),
                result.forks() == 0 ? UNFORKED : null,
                null,
                false,
                Cell.JAVA);
    }

    private List<ForkEntry> forks(JmhResult result, Cell cell, int before) throws JournalException {
        try {
            var scores = Scores.in(result.primaryMetric().scoreUnit());
            var forks = new ArrayList<ForkEntry>();
            for (var iterations :
                    scores.forks(data(result), result.primaryMetric().rawOperations())) {
                // A round of its own: nothing was measured beside it.
                var round = before + forks.size() + 1;
                forks.add(fork(cell, round, iterations, effective(result, scores)));
            }
            return forks;
        } catch (IllegalArgumentException e) {
            throw new JournalException(
                    "%s: cannot import %s: %s".formatted(file, result.benchmark(), e.getMessage()), e);
        }
    }

    /** What the figures stand for. */
    private static Map<String, String> effective(JmhResult result, Scores scores) {
        var effective = new LinkedHashMap<String, String>();
        effective.put("mode", result.mode());
        effective.put("unit", scores.words());
        effective.put("warm-up", result.warmup());
        return effective;
    }

    private static ForkEntry fork(Cell cell, int round, List<Iteration> iterations, Map<String, String> effective) {
        return new ForkEntry(
                cell.id(),
                round,
                1,
                false,
                false,
                false,
                Instant.EPOCH,
                0,
                null,
                null,
                List.of(),
                iterations,
                null,
                null,
                effective,
                null,
                null,
                null,
                null,
                null,
                null,
                "",
                null);
    }

    private static List<List<Double>> data(JmhResult result) {
        var metric = result.primaryMetric();
        @Nullable List<List<Double>> raw = metric.rawData();
        if (raw == null && metric.rawDataHistogram() != null) {
            raw = metric.rawDataHistogram().stream()
                    .map(fork -> fork.stream().map(Scores::mean).toList())
                    .toList();
        }
        if (raw == null || raw.isEmpty()) {
            throw new IllegalArgumentException("no raw data");
        }
        return raw;
    }
}
