package workbench.site.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.SpreadEvidence;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Traced;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;

/**
 * Reads the traces that a run left in its folder. A missing or damaged trace is not an error: traces explain results
 * and are not part of them. Forks write these files without a CSV library, because a fork loads as few classes as it can.
 */
public final class TraceFiles {

    private TraceFiles() {}

    /** The timelines of a slice, from the traces in a run's folder; those of baselines only if there are no others. */
    public static List<Timeline> of(Slice slice, Path folder) {
        var all = slice.measured().stream().filter(one -> !one.baseline()).toList();
        var some = of(all, folder);
        return some.isEmpty() ? of(slice.measured(), folder) : some;
    }

    /** How many bytes the traces have that an export of a run would read. */
    static long bytes(Analysis analysis, Path folder) {
        return analysis.measurements().stream()
                .flatMap(one -> file(one).stream())
                .mapToLong(file -> folder.resolve(file).toFile().length())
                .sum();
    }

    private static List<Timeline> of(List<Standing> standings, Path folder) {
        return standings.stream()
                .flatMap(standing -> timeline(standing.measurement(), folder).stream())
                .toList();
    }

    /** The timeline of a cell; empty if it has no trace that can be read. */
    static Optional<Timeline> timeline(Measurement one, Path folder) {
        var file = file(one);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        try {
            var items = Csv.rows(folder.resolve(file.get()), Row.class).stream()
                    .filter(row -> row.started >= 0 && row.ended >= row.started)
                    .map(Row::traced)
                    .toList();
            return items.isEmpty() ? Optional.empty() : Optional.of(Timeline.of(one, items));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> file(Measurement one) {
        return Optional.of(SpreadEvidence.of(one).trace()).filter(RunFiles::plain);
    }

    /**
     * A line of a trace.
     *
     * @param process null in traces of older versions
     */
    record Row(
            @JsonProperty(required = true) int item,
            @JsonProperty(required = true) String worker,
            @JsonProperty(required = true) long started,
            @JsonProperty(required = true) long ended,
            @Nullable String process) {

        Traced traced() {
            return new Traced(item, worker, Objects.requireNonNullElse(process, Timeline.UNKNOWN), started, ended);
        }
    }
}
