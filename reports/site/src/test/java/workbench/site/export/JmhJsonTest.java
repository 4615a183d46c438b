package workbench.site.export;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Measurement;
import workbench.results.Journal;
import workbench.results.jmh.JmhFile;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;
import workbench.statistics.Sample;

/** The times as JMH writes them: what others read of them, and what this project does. */
class JmhJsonTest {

    /**
     * What github-action-benchmark reads ({@code extractJmhResult} in its src/extract.ts, commit c38cce98). It appends {@code params} to
     * the name if there are any, be they empty.
     */
    private static final List<String> READ_BY_GITHUB_ACTION_BENCHMARK = List.of(
            "/benchmark",
            "/primaryMetric/score",
            "/primaryMetric/scoreUnit",
            "/measurementIterations",
            "/forks",
            "/threads");

    /**
     * What Bencher reads (its adapter {@code java_jmh}, lib/bencher_adapter/src/adapters/java/jmh.rs, commit 8d75325c3; versions before it
     * read {@code scoreError}). One that is missing, or no finite number, fails the whole file.
     */
    private static final List<String> READ_BY_BENCHER = List.of(
            "/benchmark",
            "/primaryMetric/score",
            "/primaryMetric/scoreError",
            "/primaryMetric/scoreConfidence/0",
            "/primaryMetric/scoreConfidence/1",
            "/primaryMetric/scoreUnit",
            "/secondaryMetrics");

    /** Longer names are refused by Bencher. */
    private static final int BENCHER_LONGEST_NAME = 1024;

    private static final Path SAMPLE = Path.of("..", "sample", Journal.FILE);
    private static final Path JMH = Path.of("../results/src/test/resources/workbench/results/jmh/measured-sum.json");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {"tour", "troubled", "small", "single", "rich", "scaling", "languages", "sample", "jmh", "long"})
    void hasTheFieldsThatReadersRead(String name) throws IOException {
        var results = JsonMapper.shared().readTree(JmhJson.of(Analysis.of(journal(name))));

        assertThat(results.isArray()).isTrue();
        assertThat(results).isNotEmpty().allSatisfy(result -> {
            assertThat(READ_BY_GITHUB_ACTION_BENCHMARK).allSatisfy(field -> assertRead(result, field));
            assertThat(READ_BY_BENCHER).allSatisfy(field -> assertRead(result, field));
            assertThat(result.has("params")).isFalse();
            assertThat(result.at("/benchmark").stringValue())
                    .isNotEmpty()
                    .hasSizeLessThanOrEqualTo(BENCHER_LONGEST_NAME);
            assertThat(result.at("/mode").stringValue()).isEqualTo("avgt");
            assertThat(result.at("/primaryMetric/scoreUnit").stringValue()).isEqualTo("ms/op");
            assertThat(result.at("/primaryMetric/scoreConfidence")).hasSize(2);
            assertThat(result.at("/primaryMetric/rawData"))
                    .hasSize(result.at("/forks").intValue());
            assertThat(result.at("/secondaryMetrics").isObject()).isTrue();
        });
        assertThat(results)
                .extracting(result -> result.at("/benchmark").stringValue())
                .doesNotHaveDuplicates();
    }

    private static void assertRead(JsonNode result, String field) {
        var value = result.at(field);
        assertThat(value.isMissingNode() || value.isNull()).as(field).isFalse();
        if (value.isNumber()) {
            assertThat(value.doubleValue()).as(field).isFinite();
        }
    }

    @Test
    void theFiguresAreThoseOfTheReport() {
        var analysis = Analysis.of(RecordedRuns.rich());
        var one = analysis.measurements().get(1);
        var estimate = one.steady().orElseThrow();
        var interval = estimate.interval().orElseThrow();

        var result = JsonMapper.shared().readTree(JmhJson.of(analysis)).get(1);

        assertThat(result.at("/benchmark").stringValue()).isEqualTo("factor:numbers=5000.fork-join@2");
        assertThat(result.at("/forks").intValue()).isEqualTo(10);
        assertThat(result.at("/measurementIterations").intValue()).isEqualTo(5);
        assertThat(result.at("/primaryMetric/score").doubleValue()).isEqualTo(estimate.value() / 1e6);
        assertThat(result.at("/primaryMetric/scoreConfidence/0").doubleValue()).isEqualTo(interval.low() / 1e6);
        assertThat(result.at("/primaryMetric/scoreConfidence/1").doubleValue()).isEqualTo(interval.high() / 1e6);
        assertThat(result.at("/primaryMetric/scoreError").doubleValue()).isPositive();
        var raw = new ArrayList<Double>();
        result.at("/primaryMetric/rawData").forEach(fork -> fork.forEach(score -> raw.add(score.doubleValue())));
        var percentiles = result.at("/primaryMetric/scorePercentiles");
        assertThat(percentiles.at("/0.0").doubleValue())
                .isEqualTo(raw.stream().min(Double::compare).orElseThrow());
        assertThat(percentiles.at("/100.0").doubleValue())
                .isEqualTo(raw.stream().max(Double::compare).orElseThrow());
        assertThat(percentiles.at("/50.0").doubleValue()).isBetween(18.0, 19.0);
    }

    @Test
    void cellsWithoutATimeAreLeftOutAndNoFigureIsMissing() {
        var text = JmhJson.of(Analysis.of(SyntheticRuns.troubled()));

        assertThat(text).contains("fork-join@2").doesNotContain("NaN", "Infinity", "null", "loses-items", "hangs");
        assertThat(JmhJson.of(Analysis.of(SyntheticRun.seeded(1)
                        .cell("w", "a", 2, cell -> cell.done(0))
                        .journal())))
                .isEqualToIgnoringWhitespace("[]");
    }

    @Test
    void oneForkHasItsScoreInPlaceOfAnInterval() {
        var results = JsonMapper.shared().readTree(JmhJson.of(Analysis.of(SyntheticRuns.single())));

        assertThat(results).allSatisfy(result -> {
            var score = result.at("/primaryMetric/score").doubleValue();
            assertThat(result.at("/primaryMetric/scoreConfidence/0").doubleValue())
                    .isEqualTo(score);
            assertThat(result.at("/primaryMetric/scoreConfidence/1").doubleValue())
                    .isEqualTo(score);
            assertThat(result.at("/primaryMetric/scoreError").doubleValue()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tour", "troubled", "small", "single", "rich", "scaling", "languages", "sample", "jmh", "jvms"})
    void theReaderOfJmhFilesGetsTheSameEstimates(String name) throws IOException {
        var analysis = Analysis.of(journal(name));
        var file = Files.writeString(folder.resolve("jmh.json"), JmhJson.of(analysis));

        var read = Analysis.of(JmhFile.read(file));

        var expected = timed(analysis);
        var actual = timed(read);
        assertThat(actual).containsOnlyKeys(expected.keySet());
        expected.forEach((cell, one) -> {
            assertThat(actual.get(cell)).isNotNull().satisfies(other -> {
                assertThat(values(other.sample())).isEqualTo(values(one.sample()));
                assertThat(other.steady()).isEqualTo(one.steady());
            });
        });
    }

    @Test
    void theReaderSaysWhoMeasuredIt() throws IOException {
        var file = Files.writeString(folder.resolve("jmh.json"), JmhJson.of(Analysis.of(SyntheticRuns.small())));

        assertThat(JmhFile.read(file).run().version()).isEqualTo("Concurrency Workbench 0.1.0");
    }

    private static Map<List<Object>, Measurement> timed(Analysis analysis) {
        return analysis.measurements().stream()
                .filter(one -> one.steady().isPresent())
                .collect(toMap(
                        one -> List.of(
                                one.cell().workload().label(),
                                one.name(),
                                one.cell().width()),
                        one -> one));
    }

    /** The values of the forks, and of their iterations, to the last digit. */
    private static List<List<Double>> values(Sample sample) {
        return sample.forks().stream()
                .map(fork -> {
                    var values = new ArrayList<>(fork.iterations());
                    values.add(fork.value());
                    return List.copyOf(values);
                })
                .toList();
    }

    private static Journal journal(String name) throws IOException {
        return switch (name) {
            case "tour" -> SyntheticRuns.tour();
            case "troubled" -> SyntheticRuns.troubled();
            case "single" -> SyntheticRuns.single();
            case "rich" -> RecordedRuns.rich();
            case "scaling" -> SyntheticRuns.scaling();
            case "languages" -> SyntheticRuns.languages();
            case "sample" -> Journal.read(SAMPLE);
            case "jmh" -> JmhFile.read(JMH);
            case "long" ->
                SyntheticRun.seeded(9)
                        .cell("w:path=" + "x".repeat(2000) + "1", "a", 2, cell -> cell.millis(3))
                        .cell("w:path=" + "x".repeat(2000) + "2", "a", 2, cell -> cell.millis(4))
                        .journal();
            case "jvms" ->
                SyntheticRun.seeded(9)
                        .cell("w:item=1.5", "a", 2, cell -> cell.millis(0.003).jvm("-Xmx1g"))
                        .cell("w:item=1.5", "a", 2, cell -> cell.millis(700).jvm("-XX:+UseZGC"))
                        .journal();
            default -> SyntheticRuns.small();
        };
    }
}
