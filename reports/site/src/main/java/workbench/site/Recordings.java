package workbench.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import workbench.results.Journal;
import workbench.results.ProfileEntry;
import workbench.site.export.RunFiles;

/** The recordings that the profiles of a run left in its folder. The page leads to them; what it shows of them is in the journal. */
final class Recordings {

    private Recordings() {}

    /** Those that are in a folder, as the journal names them. */
    static Set<String> in(Path folder, Journal journal) {
        return journal.profiles().stream()
                .map(ProfileEntry::file)
                .filter(Objects::nonNull)
                .filter(RunFiles::plain)
                .filter(file -> Files.isRegularFile(folder.resolve(file)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Copies them into the folder of a report; missing ones are skipped. */
    static void copy(Journal journal, Path from, Path to) throws IOException {
        for (var file : in(from, journal)) {
            var copy = to.resolve(file);
            Files.createDirectories(copy.toAbsolutePath().getParent());
            Files.copy(from.resolve(file), copy, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
