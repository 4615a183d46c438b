package workbench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import workbench.analysis.cell.SpreadEvidence;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Traced;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.Journal;

/** Reads the traces that a run left in its folder. One that is missing or damaged is left out: it explains, and proves nothing. */
final class TraceFiles {

    /** Item, worker (quotes within it are doubled), start and end. */
    private static final Pattern LINE = Pattern.compile("\\d{1,10},\"(.*)\",(\\d{1,18}),(\\d{1,18})");

    private TraceFiles() {}

    /** The timelines of a slice; that of a baseline only where there is no other. */
    static List<Timeline> of(Slice slice, Path folder) {
        var all = slice.measured().stream().filter(one -> !one.baseline()).toList();
        var some = of(all, folder);
        return some.isEmpty() ? of(slice.measured(), folder) : some;
    }

    /** Copies the traces of a run to the folder of its report. */
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
        try (var lines = Files.lines(folder.resolve(file))) {
            var items = lines.skip(1).flatMap(TraceFiles::item).toList();
            return items.isEmpty() ? Optional.empty() : Optional.of(Timeline.of(standing.measurement(), items));
        } catch (IOException | UncheckedIOException _) {
            return Optional.empty();
        }
    }

    private static Stream<Traced> item(String line) {
        var match = LINE.matcher(line);
        return match.matches()
                ? Stream.of(new Traced(match.group(1), Long.parseLong(match.group(2)), Long.parseLong(match.group(3))))
                : Stream.empty();
    }
}
