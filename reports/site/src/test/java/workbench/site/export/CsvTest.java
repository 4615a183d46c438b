package workbench.site.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Pairing;
import workbench.analysis.slice.Standing;
import workbench.results.Journal;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRuns;

/** Anyone who parses the tables gets the figures of the analysis, to the last digit. */
class CsvTest {

    /** A field and what ends it, as RFC 4180 defines them. */
    private static final Pattern FIELD = Pattern.compile("(?s)(?:\"((?:[^\"]|\"\")*)\"|([^\",\\r\\n]*))(,|\\r\\n)");

    @ParameterizedTest
    @ValueSource(strings = {"tour", "troubled", "rich"})
    void theTableOfCellsIsTheAnalysis(String name) {
        var analysis = Analysis.of(journal(name));
        var standings = analysis.slices().stream()
                .flatMap(slice -> slice.standings().stream())
                .toList();
        var rows = rows(SummaryCsv.of(analysis));

        assertThat(rows).hasSameSizeAs(standings);
        for (var i = 0; i < rows.size(); i++) {
            requireSame(rows.get(i), standings.get(i));
        }
    }

    private static void requireSame(Map<String, String> row, Standing standing) {
        var one = standing.measurement();
        assertThat(row)
                .containsEntry("workload", one.cell().workload().name())
                .containsEntry("strategy", one.cell().strategy().name())
                .containsEntry("width", Integer.toString(one.cell().width()))
                .containsEntry("forks", Integer.toString(one.sample().size()));
        if (one.steady().isEmpty()) {
            assertThat(row)
                    .containsEntry("estimate", "")
                    .containsEntry("low", "")
                    .containsEntry("unit", "");
            assertThat(row.get("warnings")).isNotBlank();
        } else {
            var estimate = one.steady().get();
            assertThat(number(row, "estimate")).isEqualTo(estimate.value());
            estimate.interval().ifPresent(interval -> {
                assertThat(number(row, "low")).isEqualTo(interval.low());
                assertThat(number(row, "high")).isEqualTo(interval.high());
            });
        }
        standing.rank()
                .ifPresent(rank -> assertThat(row)
                        .containsEntry("rank_best", Integer.toString(rank.best()))
                        .containsEntry("rank_worst", Integer.toString(rank.worst())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tour", "troubled", "rich"})
    void theTableOfPairsIsTheAnalysis(String name) {
        var analysis = Analysis.of(journal(name));
        var pairings = analysis.slices().stream()
                .flatMap(slice -> slice.pairings().stream())
                .toList();
        var rows = rows(ComparisonsCsv.of(analysis));

        assertThat(rows).hasSameSizeAs(pairings);
        for (var i = 0; i < rows.size(); i++) {
            requireSame(rows.get(i), pairings.get(i));
        }
        for (var slice : analysis.slices()) {
            var ranked = slice.with(Status.RANKED).size();
            assertThat(slice.pairings()).hasSize(ranked * (ranked - 1) / 2);
        }
    }

    private static void requireSame(Map<String, String> row, Pairing pairing) {
        var comparison = pairing.comparison();
        assertThat(row)
                .containsEntry("a", pairing.a())
                .containsEntry("b", pairing.b())
                .containsEntry("verdict", comparison.verdict().name());
        assertThat(number(row, "ratio")).isEqualTo(comparison.ratio());
        assertThat(number(row, "adjusted_p")).isEqualTo(comparison.pDifferent());
        comparison.interval().ifPresent(interval -> {
            assertThat(number(row, "low")).isEqualTo(interval.low());
            assertThat(number(row, "high")).isEqualTo(interval.high());
        });
    }

    @Test
    void textsAndFiguresOfEveryKindSurvive() {
        var texts = List.of("a,b", "\"", "two\r\nlines", "", "ünï", "=1+1");
        var figures = List.of(0.1, 1e-300, 123456789012.345, 6.2e7, -0.3, 1.0 / 3);
        var table = Csv.table(List.of("1", "2", "3", "4", "5", "6"), Stream.of(texts, numbers(figures)));

        var rows = rows(table);

        assertThat(List.copyOf(rows.getFirst().values())).isEqualTo(texts);
        assertThat(rows.getLast().values().stream().map(Double::valueOf)).isEqualTo(figures);
        assertThat(numbers(List.of(Double.NaN, Double.POSITIVE_INFINITY, 6.2e7)))
                .containsExactly("", "", "62000000");
    }

    private static List<String> numbers(List<Double> figures) {
        return figures.stream().map(figure -> Csv.number(figure)).toList();
    }

    private static Journal journal(String name) {
        return switch (name) {
            case "tour" -> SyntheticRuns.tour();
            case "troubled" -> SyntheticRuns.troubled();
            default -> RecordedRuns.rich();
        };
    }

    private static double number(Map<String, String> row, String column) {
        return Double.parseDouble(Objects.requireNonNull(row.get(column)));
    }

    /** The rows by the names of their columns. */
    private static List<Map<String, String>> rows(String table) {
        var lines = lines(table);
        return lines.stream()
                .skip(1)
                .map(line -> {
                    assertThat(line).hasSameSizeAs(lines.getFirst());
                    Map<String, String> row = new LinkedHashMap<>();
                    for (var i = 0; i < line.size(); i++) {
                        row.put(lines.getFirst().get(i), line.get(i));
                    }
                    return row;
                })
                .toList();
    }

    private static List<List<String>> lines(String table) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var field = FIELD.matcher(table);
        while (field.lookingAt()) {
            var quoted = field.group(1);
            line.add(quoted == null ? field.group(2) : quoted.replace("\"\"", "\""));
            if (!field.group(3).equals(",")) {
                lines.add(List.copyOf(line));
                line.clear();
            }
            field.region(field.end(), table.length());
        }
        assertThat(field.regionStart()).isEqualTo(table.length());
        return lines;
    }
}
