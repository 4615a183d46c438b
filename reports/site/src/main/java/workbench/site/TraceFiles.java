package workbench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import workbench.analysis.cell.SpreadEvidence;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Traced;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.Journal;

/**
 * Reads the traces that a run left in its folder. A missing or damaged trace is not an error: traces explain results
 * and are not part of them. Forks write these files without a CSV library, because a fork loads as few classes as it can.
 */
final class TraceFiles {

    private TraceFiles() {}

    /** The timelines of a slice; those of baselines only if there are no others. */
    static List<Timeline> of(Slice slice, Path folder) {
        var all = slice.measured().stream().filter(one -> !one.baseline()).toList();
        var some = of(all, folder);
        return some.isEmpty() ? of(slice.measured(), folder) : some;
    }

    /** Copies the traces of a run into the folder of its report; missing ones are skipped. */
    static void copy(Journal journal, Path from, Path to) throws IOException {
        var files = journal.forks().stream()
                .map(ForkEntry::evidence)
                .filter(Objects::nonNull)
                .map(Evidence::trace)
                .filter(Objects::nonNull)
                .filter(RunFiles::plain)
                .filter(file -> Files.isRegularFile(from.resolve(file)))
                .toList();
        for (var file : files) {
            var copy = to.resolve(file);
            Files.createDirectories(copy.toAbsolutePath().getParent());
            Files.copy(from.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static List<Timeline> of(List<Standing> standings, Path folder) {
        return standings.stream()
                .flatMap(standing -> timeline(standing, folder).stream())
                .toList();
    }

    private static Optional<Timeline> timeline(Standing standing, Path folder) {
        var file = SpreadEvidence.of(standing.measurement()).trace();
        if (!RunFiles.plain(file)) {
            return Optional.empty();
        }
        try {
            var items = Csv.rows(folder.resolve(file), Traced.class).stream()
                    .filter(item -> item.started() >= 0 && item.ended() >= item.started())
                    .toList();
            return items.isEmpty() ? Optional.empty() : Optional.of(Timeline.of(standing.measurement(), items));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
