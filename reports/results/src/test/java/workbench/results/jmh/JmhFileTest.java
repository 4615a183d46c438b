package workbench.results.jmh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.results.Cell;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.results.Journal;
import workbench.results.JournalException;
import workbench.results.Jvm;

class JmhFileTest {

    private static final Path SAMPLES = Path.of("src/test/resources/workbench/results/jmh");

    private static final String GOOD = """
            [{"benchmark": "a.B.c", "mode": "avgt", "threads": 2, "forks": 1, "params": {},
              "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[1.5]]}}]
            """;

    @TempDir
    private Path folder;

    @Test
    void aClassWithItsParametersAndThreadsIsASliceAndAMethodAStrategy() throws Exception {
        var journal = JmhFile.read(SAMPLES.resolve("average.json"));

        assertThat(journal.run().imported()).isTrue();
        assertThat(journal.run().version()).isEqualTo("JMH 1.37");
        assertThat(journal.run().environment().jdk()).isEqualTo("21.0.4");
        assertThat(journal.run().jvms()).isEmpty();
        assertThat(journal.run().cells())
                .extracting(cell -> cell.workload().label() + " " + cell.width() + " "
                        + cell.strategy().label())
                .containsExactly(
                        "SortBenchmark:size=100000 2 parallel",
                        "SortBenchmark:size=100000 2 sequential",
                        "SortBenchmark:size=1000 2 parallel",
                        "SortBenchmark:size=1000 2 sequential");
        assertThat(journal.run().cells().getFirst().workload().arguments()).isEqualTo(Map.of("size", "100000"));
        assertThat(journal.run().cells()).extracting(Cell::jvmOptions).containsOnly(List.of("-Xmx1g"));
    }

    @Test
    void forksAndIterationsAreAsTheyAre() throws Exception {
        var journal = JmhFile.read(SAMPLES.resolve("average.json"));

        assertThat(journal.forks())
                .hasSize(20)
                .allSatisfy(fork -> assertThat(fork.iterations()).hasSize(3));
        assertThat(journal.forks().getFirst().iterations().getFirst().nanosPerJob())
                .isCloseTo(first(SAMPLES.resolve("average.json")) * 1_000, within(1e-6));
        assertThat(journal.forks()).extracting(ForkEntry::round).doesNotHaveDuplicates();
    }

    /** Written by JMH 1.37, but for the path of its JVM. */
    @Test
    void readsWhatJmhWrites() throws Exception {
        var sums = JmhFile.read(SAMPLES.resolve("measured-sum.json"));
        var queues = JmhFile.read(SAMPLES.resolve("measured-queue.json"));

        assertThat(sums.run().cells())
                .extracting(
                        cell -> cell.workload().label() + " " + cell.strategy().label())
                .containsExactly(
                        "SumBenchmark:size=1000 loop",
                        "SumBenchmark:size=100000 loop",
                        "SumBenchmark:size=1000 parallelStream",
                        "SumBenchmark:size=100000 parallelStream",
                        "SumBenchmark:size=1000 stream",
                        "SumBenchmark:size=100000 stream");
        assertThat(sums.forks())
                .hasSize(30)
                .allSatisfy(fork -> assertThat(fork.iterations()).hasSize(4));
        assertThat(queues.forks()).hasSize(30);
        assertThat(queues.run().cells())
                .extracting(cell -> cell.workload().label())
                .containsExactly(
                        "QueueBenchmark:mode=thrpt",
                        "QueueBenchmark:mode=thrpt",
                        "QueueBenchmark:mode=sample",
                        "QueueBenchmark:mode=sample",
                        "QueueBenchmark:mode=ss",
                        "QueueBenchmark:mode=ss");
        assertThat(queues.forks().getFirst().effective())
                .containsEntry("unit", "ops/ms, here the time of an operation, 1 / throughput")
                .containsEntry("warm-up", "2 × 50 ms");
    }

    /** The first raw score as it stands in the file. */
    private static double first(Path file) throws IOException {
        var text = Files.readString(file);
        var from = text.substring(text.indexOf("\"rawData\""));
        return Double.parseDouble(from.replaceFirst("(?s)^[^\\d]*([\\d.]+).*", "$1"));
    }

    @Test
    void aThroughputBecomesTheTimeOfAnOperation() throws Exception {
        var journal = JmhFile.read(SAMPLES.resolve("mixed.json"));

        var fork = journal.forks().getFirst();
        assertThat(fork.iterations().getFirst().nanosPerJob())
                .isCloseTo(1e9 / first(SAMPLES.resolve("mixed.json")), within(1e-3));
        assertThat(fork.iterations())
                .extracting(Iteration::nanos)
                .hasSize(3)
                .containsOnly(fork.iterations().getFirst().nanos());
    }

    @Test
    void modesAndJvmsOfOneFileAreToldApart() throws Exception {
        var run = JmhFile.read(SAMPLES.resolve("mixed.json")).run();

        assertThat(run.cells())
                .extracting(cell -> cell.workload().label())
                .containsExactly(
                        "SortBenchmark:mode=thrpt",
                        "SortBenchmark:mode=thrpt",
                        "SortBenchmark:mode=sample",
                        "SortBenchmark:mode=thrpt",
                        "SortBenchmark:mode=ss",
                        "SortBenchmark:mode=ss");
        assertThat(run.jvms()).extracting(Jvm::name).containsExactly("jdk-21.0.4", "jdk-unknown", "jdk-25");
        assertThat(run.cells().getLast().jvm()).isEqualTo("jdk-25");
        assertThat(run.cells().get(3).unranked()).contains("not in a fresh one");
    }

    @Test
    void anIterationOfSamplesCountsWithItsMean() throws Exception {
        var journal = JmhFile.read(SAMPLES.resolve("mixed.json"));

        var sampled = journal.forks().stream()
                .filter(fork -> fork.cell().equals("c3"))
                .toList();
        assertThat(sampled)
                .singleElement()
                .satisfies(fork -> assertThat(fork.iterations())
                        .extracting(Iteration::nanosPerJob)
                        .containsExactly(1_500_000.0, 1_500_000.0));
    }

    @Test
    void asAFileItReadsBackAsItWas() throws Exception {
        var journal = JmhFile.read(SAMPLES.resolve("mixed.json"));

        var file = Files.write(folder.resolve(Journal.FILE), journal.toBytes());

        assertThat(Journal.read(file)).isEqualTo(journal);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                 | is not a JMH result file: it is empty; accepted is the output of JMH's -rf json
            ` \t`             | it is empty
            []                 | it holds no results
            null               | it holds no list of results
            {"a": 1}           | it holds no list of results
            "Benchmark","Mode" | it holds no list of results
            Benchmark  Mode    | line 1, column 1 is not JSON
            <html></html>      | line 1, column 1 is not JSON
            [] []              | something follows the list of results
            [{"benchmark": "a.B.c"  | it is cut short, and ends in line 1
            [null]             | result 1 is
            [1]                | result 1 is not an object
            [[]]               | result 1 is not an object
            """)
    void refusesInOneLineWhatIsNone(String content, String reason) throws Exception {
        assertRefused(content, reason);
    }

    /** Each text replaces one of a good result. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "a.B.c"       | "c"             | 'c' is not a class and a method
            "benchmark"   | "name"          | a result has no benchmark
            "a.B.c"       | {}              | benchmark of result 1 is not a text
            "mode"        | "modus"         | a result has no mode
            "threads": 2  | "threads": 0    | a.B.c has threads=0 and forks=1; accepted: at least 1 thread, 0 forks or more
            "threads": 2  | "threads": 1.5  | threads of result 1 is not a whole number
            "threads": 2  | "threads": "max" | threads of result 1 is not a whole number
            "threads": 2  | "threads": 9999999999 | threads of result 1 is not a whole number
            "threads": 2  | "thread": 2     | a result has no threads
            "forks": 1    | "forks": -1     | a.B.c has threads=2 and forks=-1
            "forks": 1    | "forks": null   | a result has no forks
            "forks": 1    | "forks": 0      | all its results come from JMH's own JVM (forks: 0), and only fresh ones are compared; measure again with JMH's -f 5
            "params": {}  | "params": []    | params of result 1 is not an object
            "params": {}  | "params": {"size": []} | params.size of result 1 is not a text
            "primaryMetric" | "metric"      | a result has no primaryMetric
            "scoreUnit"   | "unit"          | a result has no scoreUnit
            "ns/op"       | "B/op"          | cannot import a.B.c: unit 'B/op' is not supported
            [[1.5]]       | []              | cannot import a.B.c: no raw data
            [[1.5]]       | null            | cannot import a.B.c: no raw data
            [[1.5]]       | [[]]            | cannot import a.B.c: a fork has no iterations
            [[1.5]]       | 1.5             | primaryMetric.rawData of result 1 is not a list
            [[1.5]]       | [1.5]           | primaryMetric.rawData[0] of result 1 is not a list
            [[1.5]]       | [null]          | primaryMetric.rawData[0] of result 1 is null
            [[1.5]]       | [[null]]        | primaryMetric.rawData[0][0] of result 1 is null
            [[1.5]]       | [[[1.5]]]       | primaryMetric.rawData[0][0] of result 1 is not a number
            [[1.5]]       | [["fast"]]      | primaryMetric.rawData[0][0] of result 1 is not a number
            [[1.5]]       | [["NaN"]]       | cannot import a.B.c: a score is NaN; accepted are positive numbers
            [[1.5]]       | [[NaN]]         | cannot import a.B.c: a score is NaN; accepted are positive numbers
            [[1.5]]       | [[-1.5]]        | cannot import a.B.c: a score is -1.5; accepted are positive numbers
            [[1.5]]       | [[0]]           | cannot import a.B.c: a score is 0.0; accepted are positive numbers
            [[1.5]]       | [[9.84e15]]     | cannot import a.B.c: a score is 9.84E15 ns/op; accepted are operations that take from a billionth of a nanosecond to 104 days
            [[1.5]]       | [[1e-10]]       | cannot import a.B.c: a score is 1.0E-10 ns/op; accepted are operations
            [[1.5]]       | [[1e999]]       | cannot import a.B.c: a score is Infinity ns/op; accepted are operations
            "rawData": [[1.5]] | "rawDataHistogram": [[[]]]          | cannot import a.B.c: a histogram is empty
            "rawData": [[1.5]] | "rawDataHistogram": [[[[1.5, -2]]]] | cannot import a.B.c: a histogram is empty
            "rawData": [[1.5]] | "rawDataHistogram": [[[[1.5]]]]     | cannot import a.B.c: a histogram bin is not a pair
            "rawData": [[1.5]] | "rawDataHistogram": [[1.5]]         | primaryMetric.rawDataHistogram[0][0] of result 1 is not a list
            """)
    void refusesInOneLineWhatIsAmiss(String good, String bad, String reason) throws Exception {
        assertThat(GOOD).contains(good);

        assertRefused(GOOD.replace(good, bad), reason);
    }

    @Test
    void refusesInOneLineWhatIsTooDeepOrTooLong() throws Exception {
        var reason = "it is nested too deeply, or holds too long a number or text";

        assertRefused(GOOD.replace("1.5", "1".repeat(2_000)), reason);
        assertRefused(GOOD.replace("\"mode\"", "\"other\": " + "[".repeat(2_000) + ", \"mode\""), reason);
    }

    @Test
    void whereverAFileIsCutItIsRefusedInOneLine() throws Exception {
        var whole = Files.readString(SAMPLES.resolve("average.json")).strip();

        for (var length = 1; length < whole.length(); length++) {
            assertRefused(whole.substring(0, length), "it is cut short, and ends in line ");
        }
    }

    /** Older versions of JMH wrote it bare. */
    @Test
    void anErrorThatIsNotANumberIsOfNoConcern() throws Exception {
        var file = Files.writeString(
                folder.resolve("jmh.json"), GOOD.replace("\"params\"", "\"scoreError\": NaN, \"params\""));

        assertThat(JmhFile.read(file).forks()).hasSize(1);
    }

    private void assertRefused(String content, String reason) throws IOException {
        var file = Files.writeString(folder.resolve("jmh.json"), content);

        assertThatThrownBy(() -> JmhFile.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("\n", "Json", "java", "Source", "token", "deserialize");
    }

    @Test
    void refusesAResultThatOccursTwice() throws Exception {
        var text = Files.readString(SAMPLES.resolve("average.json")).strip();
        var twice = Files.writeString(
                folder.resolve("twice.json"), text.substring(0, text.length() - 1) + "," + text.substring(1));

        assertThatThrownBy(() -> JmhFile.read(twice))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("SortBenchmark.parallel occurs twice");
    }
}
