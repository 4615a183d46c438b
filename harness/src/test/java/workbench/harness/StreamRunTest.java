package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.results.ForkEntry;
import workbench.results.Latencies;
import workbench.results.RateStep;
import workbench.strategy.Strategy;

/** Runs of arrivals instead of jobs. */
@DisplayName("A run of arrivals")
@Timeout(300)
class StreamRunTest extends WorkbenchTest {

    @Test
    @DisplayName("compares strategies by a percentile of latency, and leaves out those that take whole jobs")
    void compares() throws Exception {
        var outcome = workbench.measure(
                ("-w synthetic:items=20,compute=0s,wait=2ms -s virtual-threads,platform-threads,parallel-streams --width 4"
                                + " --forks 2 --arrivals rate=2000/s,p90")
                        .split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .containsIgnoringWhitespaces(
                        "parallel-streams is not available here: it takes whole jobs, and no arrivals one by one")
                .contains("wait=2ms at 2000/s,p90 · width 4");
        var journal = workbench.journal();
        assertThat(journal.run().cells())
                .extracting(cell -> cell.workload().arrivals())
                .containsOnly("rate=2000/s,p90");
        assertThat(journal.run().plan().blocks().getFirst().arrivals()).isEqualTo("rate=2000/s,p90");
        var arrivals = new ArrayList<List<Integer>>();
        for (var cell : List.of("c1", "c2")) {
            var forks = journal.forks().stream()
                    .filter(fork -> fork.cell().equals(cell))
                    .toList();
            assertThat(forks).hasSize(2).allSatisfy(StreamRunTest::assertServed);
            arrivals.add(forks.stream()
                    .map(fork -> Objects.requireNonNull(fork.stream()).arrivals())
                    .toList());
        }
        assertThat(arrivals.getFirst())
                .as("a round has the same arrivals for all, and the next one others")
                .isEqualTo(arrivals.getLast())
                .doesNotHaveDuplicates();
        assertThat(workbench.results().resolve("index.html"))
                .content()
                .contains("Ranked by the p90 of latency", "Latency of arrivals", " --arrivals rate=2000/s,p90");
        assertThat(workbench.results().resolve("charts")).as("--no-charts").doesNotExist();
        assertThat(workbench.results().resolve("figures.csv"))
                .content()
                .contains(",latency_p99.9,", ",served_per_second,");
    }

    private static void assertServed(ForkEntry fork) {
        assertThat(fork.failure()).isNull();
        assertThat(fork.firstNanos()).isPositive();
        assertThat(fork.evidence()).isNull();
        assertThat(fork.floor()).isNull();
        var stream = Objects.requireNonNull(fork.stream());
        assertThat(stream.done()).isEqualTo(stream.arrivals()).isBetween(10, 90);
        assertThat(stream.peakInFlight()).isBetween(1, 4);
        var latency = Latencies.decoded(stream.latency());
        assertThat(latency.percentile(50)).isGreaterThan(2_000_000);
        assertThat(fork.iterations())
                .singleElement()
                .satisfies(only -> assertThat(only.nanos()).isEqualTo(latency.percentile(90)));
    }

    @Test
    @DisplayName("finds overload, which is no failure")
    void overload() throws Exception {
        var outcome =
                workbench.measure(("-w synthetic:items=20,compute=0s,wait=20ms -s virtual-threads --width 1 --forks 1"
                                + " --arrivals rate=5000/s,backlog=10")
                        .split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var stream = Objects.requireNonNull(workbench.journal().forks().getFirst().stream());
        assertThat(stream.rejected()).isPositive();
        assertThat(stream.done() + stream.rejected() + stream.leftOver()).isEqualTo(stream.arrivals());
        assertThat(workbench.results().resolve("index.html"))
                .content()
                .contains(
                        "did not serve all arrivals: ", "found the backlog full", "Its p99 is at least what is shown");
    }

    @Test
    @DisplayName("searches the highest rate within an objective, and compares by it")
    void capacity() throws Exception {
        var outcome =
                workbench.measure(("-w synthetic:items=20,compute=0s,wait=2ms -s virtual-threads --width 2 --forks 1"
                                + " --arrivals rate=100/s --objective p50<=40ms")
                        .split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out()).contains("wait=2ms with p50<=40ms · width 2", "gap at capacity");
        var fork = workbench.journal().forks().getFirst();
        var steps = Objects.requireNonNull(fork.stream()).steps();
        var highest = steps.stream()
                .filter(RateStep::sustained)
                .mapToDouble(RateStep::rate)
                .max()
                .orElseThrow();
        assertThat(steps).anyMatch(step -> !step.sustained());
        assertThat(highest).as("two slots of 2 ms each").isBetween(20.0, 4_000.0);
        assertThat(fork.iterations().getFirst().nanos()).isEqualTo(Math.round(1e9 / highest));
        assertThat(workbench.results().resolve("index.html"))
                .content()
                .contains("Ranked by the mean gap between arrivals at capacity", "Capacity /s", " --objective");
    }

    @Test
    @DisplayName("names a strategy that loses an arrival")
    void breaches() throws Exception {
        var jar = PluginJar.jar(
                PluginJar.classes(folder, Strategy.class, Map.of("Arriving", """
                import workbench.parameter.Arguments;
                import workbench.plugin.Setting;
                import workbench.strategy.*;
                import workbench.workload.WorkloadReference;

                public class Arriving implements Strategy {
                    public String name() { return "arriving"; }
                    public String summary() { return "a strategy of somebody else"; }
                    public boolean takesArrivals(Arguments arguments) { return true; }
                    public Session open(Setting setting, WorkloadReference workload) {
                        return new Session() {
                            public void run(Job job) {
                                for (int item = 0; item < job.size(); item++) { job.perform(item); }
                            }
                            public java.util.Optional<Intake> intake(Arrivals arrivals) {
                                return java.util.Optional.of(new Intake() {
                                    public void submit(int arrival) {
                                        if (arrival != 5) { arrivals.perform(arrival); }
                                    }
                                    public void drain() {}
                                });
                            }
                            public void close() {}
                        };
                    }
                }
                """), List.of("Arriving")),
                folder.resolve("arriving.jar"));
        var outcome = workbench.measure(
                ("-w factor:numbers=20 -s arriving --width 1 --forks 1 --arrivals rate=2000/s --strategy-path " + jar)
                        .split(" ", -1));

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).containsIgnoringWhitespaces("lost an item: item 5 was lost");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --arrivals 2000/s                                          | 2000/s' is not a valid value for --arrivals; accepted: rate=N/s, and
            --arrivals rate=1/s,backlog=0                              | a backlog of 0 is not accepted; accepted: 1 to 1000000
            --objective p99<=50ms                                      | --objective needs --arrivals, whose rate the search begins with
            --arrivals rate=1/s --objective 50ms                       | 50ms' is not a valid value for --objective; accepted: p50, p90, p99 or p99.9
            --arrivals rate=1/s --once                                 | --arrivals cannot be combined with --once
            --arrivals rate=1000000/s --iteration-time 30s --iterations 1  | about 30000000 arrivals; accepted: up to 10000000
            """)
    @DisplayName("refuses arrivals that make no sense in one line")
    void refused(String options, String message) throws Exception {
        var outcome = workbench.call(Stream.concat(
                        Stream.of("run", "-w", "factor", "--dry-run"),
                        Stream.of(options.strip().split(" ", -1)))
                .toArray(String[]::new));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains(message).hasLineCount(1);
    }

    @Test
    @DisplayName("does not repeat items that can be performed only once")
    void onlyOnce() throws Exception {
        var outcome = workbench.call(
                "run -w download,query:kind=insert,download:save=none -s virtual-threads --arrivals rate=1/s --dry-run"
                        .split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out())
                .containsIgnoringWhitespaces(
                        "items of download cannot arrive again and again: each is saved in a file of its own")
                .containsIgnoringWhitespaces(
                        "items of query:kind=insert cannot arrive again and again: those that write leave rows");
        assertThat(outcome.out().split("cannot arrive again", -1)).hasSize(3);
    }
}
