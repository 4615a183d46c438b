package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.results.Activity;
import workbench.results.Cost;
import workbench.results.ForkEntry;

/** What runs record about the machine besides their times. */
@Timeout(600)
class NoiseTest extends WorkbenchTest {

    @Test
    void aForkKnowsWhatItCostAndWhatWentOn() throws Exception {
        assumeThat(Path.of("/proc/pressure/cpu")).exists();
        assumeThat(Path.of("/proc/thread-self/children")).exists();
        var outcome = workbench.call(
                ("run --out %s -w factor:numbers=20000 -s multi-process --width 2 --forks 1 --warmup 100ms"
                                + " --iterations 2 --iteration-time 100ms --no-charts --quiet-wait 0s"
                                + Workbench.QUICK_TO_START)
                        .formatted(workbench.results())
                        .split(" ", -1));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var machine = workbench.journal().run().environment();
        assertThat(machine.absent()).isEmpty();
        assertThat(machine.findings()).containsKeys("clock rate", "container", "clock", "temp folder");
        var fork = workbench.journal().forks().getFirst();
        var activity = activity(fork);
        assertThat(activity).hasNoNullFieldsOrPropertiesExcept("serverCpuNanos");
        assertThat(activity.serverCpuNanos()).isNull();
        assertThat(activity.descendantsCpuNanos()).as("two workers compute").isGreaterThan(100_000_000);
        assertThat(activity.foreignShare()).isBetween(-0.2, 1.2);
        assertThat(activity.wallNanos()).isLessThan(fork.wallNanos());
        var cost = cost(fork);
        assertThat(cost).hasNoNullFieldsOrProperties();
        assertThat(cost.userNanos()).isGreaterThan(activity.descendantsCpuNanos());
        assertThat(cost.peakMemoryBytes()).as("three JVMs").isGreaterThan(60_000_000);
        assertThat(cost.allocatedBytes()).isGreaterThan(1_000_000);
        assertThat(cost.voluntarySwitches()).isGreaterThan(100);
        assertThat(cost.peakThreads()).isGreaterThan(2);
        var calibration = Objects.requireNonNull(fork.calibration());
        assertThat(calibration.beforeNanos()).isPositive();
        assertThat(calibration.afterNanos()).isPositive();
        assertThat(fork.iterations())
                .hasSize(2)
                .allSatisfy(iteration -> assertThat(
                                Objects.requireNonNull(iteration.activity()).wallNanos())
                        .isGreaterThanOrEqualTo(iteration.nanos()));
        assertThat(fork.warmup())
                .allSatisfy(iteration -> assertThat(iteration.activity()).isNotNull());
    }

    @Test
    void aMachineThatTellsNothingLeavesTheFiguresAbsent() throws Exception {
        var outcome = workbench.measure(
                "-w",
                "factor:numbers=50",
                "-s",
                "sequential",
                "--forks",
                "1",
                "--jvm-option",
                "-Dworkbench.procfs=" + folder.resolve("nowhere"));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var fork = workbench.journal().forks().getFirst();
        assertThat(activity(fork)).hasAllNullFieldsOrPropertiesExcept("wallNanos", "gcNanos", "jitNanos");
        assertThat(cost(fork).userNanos()).isNull();
        assertThat(cost(fork).peakMemoryBytes()).isNull();
        assertThat(cost(fork).allocatedBytes()).isPositive();
    }

    @Test
    void aDisturbedRoundIsWaitedForAndRepeatedOnce() throws Exception {
        assumeThat(Path.of("/proc/thread-self/children")).exists();
        // To a run in a JVM of its own, this JVM is another program.
        var busy = new AtomicBoolean(true);
        var others = new ArrayList<Thread>();
        for (var i = 0; i < Math.max(1, Runtime.getRuntime().availableProcessors() / 2); i++) {
            others.add(Thread.ofPlatform().start(() -> {
                while (busy.get()) {
                    Thread.onSpinWait();
                }
            }));
        }
        try {
            var process = workbench.start(
                    ("run --out %s -w factor:numbers=2000 -s sequential -s fork-join --width 1 --forks 1 --warmup 100ms"
                                    + " --iterations 2 --iteration-time 100ms --repeat --no-charts --quiet-wait 2s"
                                    + Workbench.QUICK_TO_START)
                            .formatted(workbench.results())
                            .split(" ", -1));
            var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(process.waitFor()).as(out).isZero();
            var journal = workbench.journal();
            assertThat(journal.forks()).extracting(ForkEntry::repeat).containsExactly(false, false, true, true);
            assertThat(journal.forks())
                    .anySatisfy(
                            fork -> assertThat(activity(fork).foreignShare()).isGreaterThan(0.1));
            assertThat(journal.waits()).hasSizeBetween(1, 4).allSatisfy(wait -> {
                assertThat(wait.quiet()).isFalse();
                assertThat(wait.nanos()).isPositive();
                assertThat(wait.busyShare()).isGreaterThan(0.1);
            });
            assertThat(out).contains("Round 1 is repeated: other programs used up to ");
        } finally {
            busy.set(false);
            for (var other : others) {
                other.join();
            }
        }
    }

    private static Activity activity(ForkEntry fork) {
        return Objects.requireNonNull(fork.activity());
    }

    private static Cost cost(ForkEntry fork) {
        return Objects.requireNonNull(fork.cost());
    }
}
