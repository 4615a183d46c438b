package workbench.harness;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.harness.plan.CellPlanner;
import workbench.harness.plan.CheckedPlugins;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.Entrants;
import workbench.harness.plan.Plan;
import workbench.harness.plan.Round;
import workbench.harness.plan.Rounds;
import workbench.plugin.Catalog;
import workbench.plugin.PluginCalls;
import workbench.process.ChildLauncher;
import workbench.results.Aftermath;
import workbench.results.EndEntry;
import workbench.results.FloorRecord;
import workbench.results.ForkEntry;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

/** Runs that go well. */
@Timeout(600)
class RunTest extends WorkbenchTest {

    private static final String PLAN =
            "-w factor:numbers=300 -s virtual-threads -s multi-process -s sequential --width 2 --forks 2 --twin --seed 41";

    @TempDir
    private static Path shared;

    /** A run of two rounds of three cells and a twin, whose JVMs print. */
    private static Workbench measured = new Workbench(Path.of(""));

    private static Workbench.Outcome outcome = new Workbench.Outcome(-1, "", "");

    @BeforeAll
    static void measure() throws Exception {
        measured = new Workbench(shared);
        outcome = measured.measure((PLAN + " --jvm-option -Xlog:gc*").split(" ", -1));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    @Test
    void measuresEveryCellInEveryRound() throws Exception {
        var journal = measured.journal();
        assertThat(journal.forks()).hasSize(8).allSatisfy(fork -> {
            assertThat(fork.failure()).isNull();
            assertThat(fork.iterations()).hasSize(2).allSatisfy(iteration -> {
                assertThat(iteration.jobs()).isPositive();
                assertThat(iteration.nanos()).isGreaterThanOrEqualTo(10_000_000);
            });
            assertThat(fork.warmup()).isNotEmpty();
            assertThat(fork.openNanos()).isPositive();
            assertThat(fork.firstNanos()).isPositive();
            assertThat(fork.verifications()).isNotNull();
        });
        assertThat(journal.forks())
                .extracting(ForkEntry::digest)
                .containsOnly(journal.forks().getFirst().digest());
        assertThat(journal.forks()).extracting(ForkEntry::round).containsExactly(1, 1, 1, 1, 2, 2, 2, 2);
        assertThat(journal.end()).map(EndEntry::outcome).contains(EndEntry.Outcome.COMPLETED);
        assertThat(journal.run().cells())
                .extracting(cell -> cell.strategy().name() + cell.width())
                .containsExactly("virtual-threads2", "multi-process2", "sequential1");
    }

    @Test
    void reportsWhatItMeasured() {
        assertThat(outcome.out()).contains("virtual-threads", "sequential", "Report: file://");
        assertThat(outcome.out().lines().filter(line -> !line.startsWith("Report: ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(measured.results().resolve("index.html"))
                .content(StandardCharsets.UTF_8)
                .contains("virtual-threads", "sequential");
        assertThat(measured.results().resolve("summary.csv")).isNotEmptyFile();
        assertThat(measured.results().resolve("summary.md")).isNotEmptyFile();
        assertThat(measured.results().resolve("work")).doesNotExist();
    }

    @Test
    void theOrderOfItsForksFollowsFromItsSeed() throws Exception {
        var journal = measured.journal();
        var plan = Plan.of(
                journal.run().plan(),
                journal.run().design(),
                Runtime.getRuntime().availableProcessors());
        var loader = getClass().getClassLoader();
        var cells = new CellPlanner(
                        new CheckedPlugins(
                                Catalog.load(Workload.class, loader),
                                Catalog.load(Strategy.class, loader),
                                new PluginCalls()),
                        ChildLauncher.likeThisJvm(),
                        folder)
                .cells(plan);
        var rounds = new Rounds(Entrants.of(cells, plan.design()), 41);

        assertThat(journal.forks())
                .extracting(fork -> fork.cell() + (fork.twin() ? "-twin" : ""))
                .containsExactlyElementsOf(Stream.of(1, 2)
                        .flatMap(round -> rounds.order(Round.first(round)).stream())
                        .map(Entrant::id)
                        .toList());
    }

    @Test
    void whatTheJvmPrintsReachesTheLogAndNotTheResults() throws Exception {
        assertThat(measured.journal().forks())
                .allSatisfy(fork -> assertThat(measured.results().resolve(fork.log()))
                        .content()
                        .contains("[gc"));
        assertThat(measured.journal().run().cells())
                .allSatisfy(cell -> assertThat(cell.jvmOptions()).contains("-Xlog:gc*"));
        assertThat(outcome.out()).doesNotContain("[gc");
    }

    @Test
    void downloadsFromAServerOfItsOwn() throws Exception {
        var outcome = workbench.measure(
                "-w",
                "download:images=4,latency-min=1ms,latency-max=2ms",
                "-s",
                "virtual-threads",
                "--width",
                "2",
                "--forks",
                "2");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(workbench.journal().forks()).hasSize(2).allSatisfy(fork -> {
            assertThat(requireNonNull(requireNonNull(fork.floor()).greedyNanos()))
                    .isGreaterThanOrEqualTo(requireNonNull(fork.floor().nanos()));
            assertThat(fork.effective())
                    .containsKeys("greedy schedule", "its native transport", "its CPU", "its lateness")
                    .containsEntry("its peak in flight", "2")
                    .containsEntry("its shaping", "latency 1ms–2ms uniform");
            assertThat(Integer.parseInt(requireNonNull(fork.effective().get("its responses"))))
                    .isGreaterThanOrEqualTo(4 * 3);
            assertThat(requireNonNull(fork.activity()).serverCpuNanos() != null)
                    .as("a server's processor time is known on Linux")
                    .isEqualTo(Files.exists(Path.of("/proc/stat")));
        });
    }

    @Test
    void leavesOutAFloorThatHoldsInOneProcessWhereThereAreSeveral() throws Exception {
        var outcome = workbench.measure(
                "-w synthetic:items=4,compute=0s,wait=1ms,lock=reentrant,io-inside=yes -s virtual-threads -s multi-process --width 2 --forks 1"
                        .split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out() + outcome.err()).contains("The lock and the downstream belong to a process.");
        assertThat(workbench.journal().forks()).hasSize(2).allSatisfy(fork -> {
            assertThat(fork.failure()).isNull();
            var elsewhere = fork.log().contains("multi-process");
            assertThat(fork.floor()).isEqualTo(elsewhere ? null : new FloorRecord(4_000_000L, null));
        });
    }

    /** The workers of several processes tell it, too. */
    @Test
    void tellsTheWaitForAConnectionFromTheQuery() throws Exception {
        var outcome = workbench.measure(
                "-w query:items=20,kind=mix,connections=1,accounts=1,database=h2 -s virtual-threads -s multi-process --width 2 --forks 1"
                        .split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(workbench.journal().forks()).hasSize(2).allSatisfy(fork -> {
            assertThat(fork.failure()).isNull();
            assertThat(fork.effective())
                    .containsKeys("database", "pool", ForkEntry.CONNECTION_WAIT, "time on a connection", "its CPU")
                    .containsEntry("connections", "at most 1, 1 opened beforehand");
            assertThat(Integer.parseInt(requireNonNull(fork.effective().get("connections taken"))))
                    .isGreaterThanOrEqualTo(20 * 3);
        });
        assertThat(workbench.journal().forks())
                .extracting(ForkEntry::digest)
                .containsOnly(
                        requireNonNull(workbench.journal().forks().getFirst().digest()));
    }

    @Test
    void seesHowAStrategySpreadTheItems() throws Exception {
        var spread = measured.journal().forks().stream()
                .filter(fork -> !fork.log().contains("sequential"))
                .toList();
        assertThat(spread).hasSize(4).allSatisfy(fork -> {
            var evidence = requireNonNull(fork.evidence());
            assertThat(evidence.peakInFlight()).isBetween(1, 2);
            assertThat(evidence.tracedNanos()).isPositive();
            assertThat(evidence.untracedNanos()).isPositive();
            assertThat(evidence.workers()).isPositive();
            if (fork.round() > 1) {
                assertThat(evidence.trace()).isNull();
                assertThat(evidence.carriersMounted()).isNull();
                return;
            }
            var trace = Files.readAllLines(measured.results().resolve(requireNonNull(evidence.trace())));
            assertThat(trace).hasSize(1 + 300).first().isEqualTo("item,worker,started,ended,process");
            var virtual = fork.log().contains("virtual-threads");
            assertThat(trace.subList(1, trace.size()))
                    .allMatch(line -> line.contains(virtual ? "virtual-" : "worker-"));
            assertThat(evidence.carriersMounted() != null).isEqualTo(virtual);
            assertThat(evidence.aftermath()).isEqualTo(virtual ? new Aftermath(true, true, null, 0) : null);
        });
    }

    @Test
    void aTwinIsMeasuredBesideTheReferenceAndIsInNoRanking() throws Exception {
        assertThat(measured.journal().forks().stream().filter(ForkEntry::twin))
                .extracting(ForkEntry::cell)
                .containsExactly("c3", "c3");
        assertThat(outcome.out().lines().filter(line -> line.endsWith("2/2"))).hasSize(3);
        assertThat(measured.results().resolve("summary.csv")).content().hasLineCount(1 + 3);
    }

    @Test
    void theDefaultFolderIsNamedAfterTheTimeAndLatestLeadsToIt() throws Exception {
        var process = workbench.start(
                "-w factor:numbers=10 -s sequential --forks 1 --warmup 0s --iterations 1 --iteration-time 1ms --quiet-wait 0s"
                        .split(" ", -1));
        process.getInputStream().transferTo(OutputStream.nullOutputStream());

        assertThat(process.waitFor()).isZero();
        assertThat(folder.resolve("results/latest/index.html")).isNotEmptyFile();
        assertThat(folder.resolve("results/latest").toRealPath().getFileName().toString())
                .matches("\\d{4}-\\d\\d-\\d\\d_\\d\\d-\\d\\d-\\d\\d");
    }

    /** Each sets TLS up for the first time, all at once. */
    @Test
    @Tag("long")
    void eightColdProcessesConnectInTime() throws Exception {
        var outcome = workbench.measure(
                "-w",
                "download:images=8,profile=local,transport=jdk,protocol=h2",
                "-s",
                "multi-process:threads=1",
                "--width",
                "8",
                "--forks",
                "1");

        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
        assertThat(workbench.journal().forks().getFirst().effective()).containsEntry("workers", "8");
    }

    @Test
    void theLanguageOfTheUserChangesNothing() throws Exception {
        var arabic = List.of("-Duser.language=ar", "-Duser.region=EG");
        var command = new ArrayList<>(workbench.command(workbench.measuring(
                "-w",
                "download:images=2,profile=local",
                "-s",
                "multi-process",
                "--width",
                "2",
                "--forks",
                "1",
                "--jvm-option",
                arabic.getFirst(),
                "--jvm-option",
                arabic.getLast())));
        command.addAll(1, arabic);
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(out).isZero();
        assertThat(out).contains("round 1 done: 1 of 1 fork");
        assertThat(workbench.journal().forks().getFirst().log()).isEqualTo("logs/round-1-c1-multi-process.log");
    }
}
