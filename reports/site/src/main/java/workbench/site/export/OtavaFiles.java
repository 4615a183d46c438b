package workbench.site.export;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import workbench.analysis.history.CellHistory;
import workbench.analysis.history.History;
import workbench.wording.compare.ChangeWords;

/**
 * A history as Apache Otava reads it: a table for each cell, since Otava takes no gap in a column, and a configuration that names
 * them, which is JSON and so YAML, too. Otava looks for the tables in the folder in which it runs.
 */
public final class OtavaFiles {

    /** The folder of the files, in that of the history. */
    static final String FOLDER = "otava";

    /** The configuration. */
    static final String CONFIGURATION = "otava.yaml";

    private static final int LONGEST_NAME = 100;

    private static final double NANOS_PER_MILLI = 1e6;

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private final History history;
    private final Map<String, CellHistory> named = new LinkedHashMap<>();

    private OtavaFiles(History history) {
        this.history = history;
        history.cells().forEach(cell -> named.put(free(slug(cell)), cell));
    }

    /**
     * Writes the files.
     *
     * @param folder the folder of the history
     * @throws IOException if one cannot be written
     */
    public static void write(History history, Path folder) throws IOException {
        var home = Files.createDirectories(folder.resolve(FOLDER));
        var files = new OtavaFiles(history);
        for (var one : files.named.entrySet()) {
            Exports.text(home.resolve(one.getKey() + ".csv"), files.table(one.getValue()));
        }
        Exports.text(home.resolve(CONFIGURATION), files.configuration());
    }

    private String table(CellHistory cell) {
        return Csv.table(
                List.of("time", "commit", "run", "milliseconds"),
                cell.points().stream().map(point -> {
                    var run = history.runs().get(point.run());
                    return List.of(
                            run.journal().run().started().toString(),
                            run.commit().orElse(""),
                            run.name(),
                            Csv.number(point.time().value() / NANOS_PER_MILLI));
                }));
    }

    private String configuration() {
        var tests = new LinkedHashMap<String, OtavaTest>();
        named.keySet().forEach(name -> tests.put(name, OtavaTest.of(name)));
        return JSON.writeValueAsString(Map.of("tests", tests)) + "\n";
    }

    /** A name that is a file name everywhere, too. */
    private static String slug(CellHistory cell) {
        var plain = ChangeWords.name(cell.cell())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    private String free(String name) {
        var free = name;
        for (var count = 2; named.containsKey(free); count++) {
            free = name + "-" + count;
        }
        return free;
    }

    /** What Otava is told about a table. */
    @JsonPropertyOrder({"type", "file", "time_column", "attributes", "metrics"})
    private record OtavaTest(
            String type,
            String file,
            @JsonProperty("time_column") String timeColumn,
            List<String> attributes,
            Map<String, Map<String, Integer>> metrics) {

        static OtavaTest of(String name) {
            return new OtavaTest(
                    "csv",
                    name + ".csv",
                    "time",
                    List.of("commit", "run"),
                    Map.of("milliseconds", Map.of("direction", -1)));
        }
    }
}
