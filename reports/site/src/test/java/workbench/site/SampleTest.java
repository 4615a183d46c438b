package workbench.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.analysis.Analysis;
import workbench.results.Journal;

/** The sample report is what is written of its journal now: {@code report reports/sample} writes it again. */
@DisplayName("The sample report")
class SampleTest {

    private static final Path SAMPLE = Path.of("..", "sample");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("is up to date")
    void isUpToDate() throws IOException {
        var journal = Files.copy(SAMPLE.resolve(Journal.FILE), folder.resolve(Journal.FILE));

        Site.write(Analysis.of(Journal.read(journal)), folder);

        for (var name :
                new String[] {"index.html", "summary.md", "summary.csv", "comparisons.csv", "figures.csv", "jmh.json"
                }) {
            assertThat(folder.resolve(name)).hasSameTextualContentAs(SAMPLE.resolve(name));
        }
        assertThat(names("charts", folder)).isEqualTo(names("charts", SAMPLE));
    }

    private static List<String> names(String of, Path parent) throws IOException {
        try (var files = Files.list(parent.resolve(of))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
