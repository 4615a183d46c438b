package workbench.site.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import workbench.analysis.Analysis;
import workbench.wording.ControlCharacters;

/**
 * Writes the files beside the page. Immutable; any thread may use it.
 *
 * @param analysis the run
 * @param home the run's folder, which holds its traces
 */
public record Exports(Analysis analysis, Path home) {

    /** The table of cells. */
    public static final ExportedFile CELLS = new ExportedFile("summary.csv", "one row per cell");

    /** The table of comparisons. */
    public static final ExportedFile PAIRS = new ExportedFile("comparisons.csv", "one row per pair");

    /** The table of what neither of the others has. */
    public static final ExportedFile FIGURES = new ExportedFile("figures.csv", "one row per other figure");

    /** The verdicts and rankings as Markdown. */
    public static final ExportedFile SUMMARY = new ExportedFile("summary.md", "to paste");

    /** The times as JMH writes them. */
    public static final ExportedFile TIMES = new ExportedFile("jmh.json", "for what reads results of JMH");

    /** The traced jobs. */
    public static final ExportedFile EVENTS = new ExportedFile("trace.json.gz", "the traced jobs, to open in Perfetto");

    /** Larger traces than these, all together, are exported only on request: viewers take minutes for them. */
    public static final long MOST_TRACED_BYTES = 16_000_000;

    /** The formats of what stands beside the page without being asked for. */
    public Set<ReportFormat> unasked() {
        return TraceFiles.bytes(analysis, home) > MOST_TRACED_BYTES
                ? EnumSet.complementOf(EnumSet.of(ReportFormat.TRACE))
                : EnumSet.allOf(ReportFormat.class);
    }

    /**
     * Writes the files of some formats, and replaces those of an earlier call.
     *
     * @param formats those wanted; the page is not written here
     * @param folder where to; it exists
     * @return what was written: no events for a run without traces
     * @throws IOException if a file cannot be written
     */
    public List<ExportedFile> write(Set<ReportFormat> formats, Path folder) throws IOException {
        var written = new ArrayList<ExportedFile>();
        for (var format : formats) {
            written.addAll(write(format, folder));
        }
        return written;
    }

    private List<ExportedFile> write(ReportFormat format, Path folder) throws IOException {
        return switch (format) {
            case HTML -> List.of();
            case CSV ->
                List.of(
                        write(CELLS, SummaryCsv.of(analysis), folder),
                        write(PAIRS, ComparisonsCsv.of(analysis), folder),
                        write(FIGURES, FiguresCsv.of(analysis, home), folder));
            case MARKDOWN -> List.of(write(SUMMARY, SummaryMarkdown.of(analysis), folder));
            case JMH -> List.of(write(TIMES, JmhJson.of(analysis), folder));
            case TRACE ->
                TraceEvents.write(analysis, home, folder.resolve(EVENTS.name())) ? List.of(EVENTS) : List.of();
        };
    }

    private static ExportedFile write(ExportedFile file, String content, Path folder) throws IOException {
        text(folder.resolve(file.name()), content);
        return file;
    }

    /**
     * Writes a text, as all of a report are written.
     *
     * @return the file
     * @throws IOException if it cannot be written
     */
    public static Path text(Path file, String content) throws IOException {
        return Files.writeString(file, ControlCharacters.shown(content), StandardCharsets.UTF_8);
    }
}
