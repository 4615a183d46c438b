package workbench.site.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import workbench.analysis.history.History;
import workbench.results.testkit.SyntheticHistory;
import workbench.results.testkit.SyntheticRun;

/** What Otava reads: the fields of its importer of CSV, of version 0.7. */
class OtavaFilesTest {

    @TempDir
    private Path folder;

    private record OtavaTests(Map<String, Object> tests) {}

    private Map<String, Object> configuration() throws Exception {
        return JsonMapper.shared()
                .readValue(Files.readString(folder.resolve("otava/otava.yaml")), OtavaTests.class)
                .tests();
    }

    @Test
    void eachCellIsATestWithAColumnWithoutGaps() throws Exception {
        OtavaFiles.write(History.of(SyntheticHistory.runs()), folder);

        var tests = configuration();
        assertThat(tests.keySet())
                .containsExactly("factor-numbers-50000-sequential-width-1", "factor-numbers-50000-fork-join-width-2");
        var name = "factor-numbers-50000-fork-join-width-2";
        assertThat(tests.get(name))
                .isEqualTo(Map.of(
                        "type",
                        "csv",
                        "file",
                        name + ".csv",
                        "time_column",
                        "time",
                        "attributes",
                        List.of("commit", "run"),
                        "metrics",
                        Map.of("milliseconds", Map.of("direction", -1))));
        var lines = Files.readAllLines(folder.resolve("otava").resolve(name + ".csv"));
        assertThat(lines).hasSize(1 + 11);
        assertThat(lines.getFirst()).isEqualTo("time,commit,run,milliseconds");
        assertThat(lines.get(1)).matches("2026-11-01T02:00:00Z,c0ffee01,night-01,1[78]\\d\\.\\d+");
        assertThat(lines.subList(1, 12))
                .allSatisfy(line ->
                        assertThat(Double.parseDouble(line.split(",", -1)[3])).isPositive());
    }

    @Test
    void namesThatLookAlikeStayApart() throws Exception {
        var journal = SyntheticRun.seeded(1)
                .cell("w:a=1", "s", 2, c -> {})
                .cell("w:a==1", "s", 2, c -> {})
                .cell("w:a=" + "1".repeat(300), "s", 2, c -> {})
                .journal();

        OtavaFiles.write(History.of(Map.of("one", journal)), folder);

        assertThat(configuration()).hasSize(3).containsKeys("w-a-1-s-width-2", "w-a-1-s-width-2-2");
        try (var files = Files.list(folder.resolve("otava"))) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(file ->
                            assertThat(file.getFileName().toString().length()).isLessThan(120));
        }
    }
}
