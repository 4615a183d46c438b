package workbench.harness.noise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.harness.machine.Proc;
import workbench.harness.machine.Processors;
import workbench.harness.machine.Samples;

/** What a span of time was like, by the proc file system. */
class ActivityGaugeTest {

    private static final long FORK = 4711;
    private static final long SERVER = 4690;

    @TempDir
    private Path root;

    @BeforeEach
    void earlier() throws IOException {
        copy("earlier");
    }

    @Test
    void theTimesOfEachAreToldApart() throws IOException {
        var gauge = new ActivityGauge(new Proc(root), FORK, SERVER);
        copy("later");

        var activity = gauge.lap();

        assertThat(activity.forkCpuNanos()).isEqualTo(400_000_000);
        // The worker 100 ms, what it started 10 ms, and 30 ms of workers that have ended.
        assertThat(activity.descendantsCpuNanos()).isEqualTo(140_000_000);
        assertThat(activity.serverCpuNanos()).isEqualTo(100_000_000);
        assertThat(activity.parentCpuNanos()).isEqualTo(50_000_000);
        assertThat(activity).isEqualTo(gauge.whole());
        // One thread waited 1 µs, one has ended, and one that started meanwhile had waited 5.2 µs.
        assertThat(activity.runQueueNanos()).isEqualTo(6_200);
    }

    /** As a database does, whose connections are processes that it has started. */
    @Test
    void theTimeOfAServerIsAlsoThatOfWhatItHasStarted() throws IOException {
        var started = root.resolve(SERVER + "/task/" + SERVER);
        Files.createDirectories(started);
        Files.writeString(started.resolve("children"), "4720 ");
        var gauge = new ActivityGauge(new Proc(root), FORK, SERVER);
        copy("later");

        assertThat(gauge.lap().serverCpuNanos()).isEqualTo(210_000_000);
    }

    @Test
    void sharesAreOfAllProcessorsTime() {
        var earlier = snapshot(0, 1_000_000_000, 100_000_000, 50_000_000);
        var later = snapshot(1_000_000_000, 2_000_000_000, 200_000_000, 300_000_000);

        var activity = later.since(earlier);

        assertThat(activity.wallNanos()).isEqualTo(1_000_000_000);
        // Of two seconds the processors were busy for one, of which three parts of our own took 100 ms each.
        assertThat(activity.foreignShare()).isCloseTo(0.35, within(1e-9));
        assertThat(activity.stealShare()).isCloseTo(0.125, within(1e-9));
        assertThat(activity.pressureShare()).isCloseTo(0.1, within(1e-9));
    }

    private static LoadSnapshot snapshot(long nanoTime, long busy, long each, long steal) {
        return new LoadSnapshot(
                nanoTime,
                new Processors(2, busy, steal),
                each,
                each,
                each,
                false,
                null,
                each,
                Map.of("1", 0L),
                0,
                null);
    }

    @Test
    void whatOthersDidIsUnknownWhereAPartOfOurOwnIs() throws IOException {
        Files.delete(root.resolve("4711/task/4711/children"));
        Files.delete(root.resolve("4711/task/4712/children"));
        var activity = new ActivityGauge(new Proc(root), FORK, SERVER).lap();

        assertThat(activity.descendantsCpuNanos()).isNull();
        assertThat(activity.foreignShare()).isNull();
        assertThat(activity.stealShare()).isNotNull();
        assertThat(new ActivityGauge(new Proc(root), FORK, 0).lap().serverCpuNanos())
                .isNull();
    }

    @Test
    void aMachineThatDoesNotTellLeavesOnlyWhatTheJvmTells() {
        var activity = new ActivityGauge(new Proc(root.resolve("nowhere")), FORK, 0).lap();

        assertThat(activity).hasAllNullFieldsOrPropertiesExcept("wallNanos", "gcNanos", "jitNanos");
    }

    @Test
    void whatIsAbsentIsNamed() {
        assertThat(MissingFigures.of(new Proc(root.resolve("nowhere"))))
                .containsExactly(
                        "forkCpuNanos",
                        "descendantsCpuNanos",
                        "serverCpuNanos",
                        "parentCpuNanos",
                        "foreignShare",
                        "stealShare",
                        "pressureShare",
                        "runQueueNanos",
                        "userNanos",
                        "systemNanos",
                        "peakMemoryBytes",
                        "voluntarySwitches",
                        "involuntarySwitches");
    }

    private void copy(String moment) throws IOException {
        var from = Samples.folder(moment);
        try (var files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var to = root.resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        if (moment.equals("later")) {
            for (var name : new String[] {"schedstat", "children", "status"}) {
                Files.delete(root.resolve("4711/task/4712").resolve(name));
            }
            Files.delete(root.resolve("4711/task/4712"));
        }
    }
}
