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
            []                                          | contains no results
            [null]                                      | is not a JMH result file
            [{"benchmark": "c", "mode": "avgt", "threads": 1, "forks": 1, "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[1.0]]}}] | 'c' is not a class and a method
            [{"benchmark": "a.B.c", "mode": "avgt", "threads": 0, "forks": 1, "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[1.0]]}}] | a.B.c has threads=0 and forks=1; accepted: at least 1 thread, 0 forks or more
            [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1, "forks": 1, "primaryMetric": {"scoreUnit": "ns/op", "rawData": [null]}}] | is not a JMH result file
            [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1, "forks": 1, "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[null]]}}] | is not a JMH result file
            [{"benchmark": "a.B.c", "mode": "sample", "threads": 1, "forks": 1, "primaryMetric": {"scoreUnit": "ns/op", "rawDataHistogram": [[[]]]}}] | a score is NaN
            {"a": 1}                                    | is not a JMH result file
            [{"benchmark": "a.B.c"                      | is not a JMH result file
            [{"mode": "avgt", "threads": 1, "forks": 1}] | a result has no benchmark
            [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1, "forks": 1, "primaryMetric": {"scoreUnit": "B/op", "rawData": [[1.0]]}}] | cannot import a.B.c: unit 'B/op' is not supported
            [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1, "forks": 1, "primaryMetric": {"scoreUnit": "ns/op", "rawData": [["NaN"]]}}] | cannot import a.B.c: a score is NaN
            [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1, "forks": 1, "primaryMetric": {"scoreUnit": "ns/op", "rawData": [[]]}}] | a fork has no iterations
            [{"benchmark": "a.B.c", "mode": "avgt", "threads": 1, "forks": 1, "primaryMetric": {"scoreUnit": "ns/op"}}] | cannot import a.B.c: no raw data
            """)
    void refusesInOneLineWhatIsNone(String content, String message) throws Exception {
        var file = Files.writeString(folder.resolve("jmh.json"), content);

        assertThatThrownBy(() -> JmhFile.read(file))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(message)
                .message()
                .doesNotContain("\n");
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
