package workbench.site.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.analysis.Analysis;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.ProfileEntry;
import workbench.wording.Loss;

/** The files in a run's folder that a journal names, and its report shows or links to: traces, recordings of profiles, and logs of forks that failed. */
public final class RunFiles {

    private RunFiles() {}

    /**
     * Whether a path stays within the run's folder and has only plain characters, so that it is safe to open and to link.
     */
    public static boolean plain(String path) {
        return path.matches("[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*");
    }

    /** Whether a folder has such a file. */
    public static boolean isIn(Path folder, String path) {
        return plain(path) && Files.isRegularFile(folder.resolve(path));
    }

    /**
     * Copies them into the folder of a report; missing ones are skipped.
     *
     * @param analysis the run
     * @param from the run's folder
     * @param to the folder of the report
     * @throws IOException if one cannot be copied
     */
    public static void copy(Analysis analysis, Path from, Path to) throws IOException {
        var files = Stream.of(traces(analysis), logs(analysis), recordings(analysis))
                .flatMap(named -> named)
                .distinct()
                .filter(file -> isIn(from, file))
                .toList();
        for (var file : files) {
            var copy = to.resolve(file);
            Files.createDirectories(copy.toAbsolutePath().getParent());
            Files.copy(from.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Stream<String> traces(Analysis analysis) {
        return analysis.journal().forks().stream()
                .map(ForkEntry::evidence)
                .filter(Objects::nonNull)
                .map(Evidence::trace)
                .flatMap(RunFiles::known);
    }

    private static Stream<String> known(@Nullable String trace) {
        return Stream.ofNullable(trace);
    }

    private static Stream<String> recordings(Analysis analysis) {
        return analysis.journal().profiles().stream().map(ProfileEntry::file).filter(Objects::nonNull);
    }

    private static Stream<String> logs(Analysis analysis) {
        return analysis.slices().stream()
                .flatMap(slice -> Loss.of(slice).stream())
                .flatMap(loss -> loss.log().stream());
    }
}
