package workbench.harness;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.plugin.Catalog;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.BatchJob;
import workbench.strategy.ItemFailedException;
import workbench.strategy.Strategy;
import workbench.strategy.testkit.Leftovers;
import workbench.workload.Workload;
import workbench.workload.WorkloadReference;
import workbench.workload.testkit.faulty.Answer;
import workbench.workload.testkit.faulty.Fault;
import workbench.workload.testkit.faulty.FaultyServer;

/** What each strategy makes of each fault of a server: the table in the README of the workload download. */
@Timeout(300)
class FaultyDownloadsTest {

    private static final Path README = Path.of("../workloads/download/README.md");

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /**
     * The timeout of faults that show by a timeout: long, so that no other item reaches it, however busy the machine
     * is.
     */
    private static final String TIMEOUT = "8s";

    /** Workers that live for a few items. */
    private static final ChildLauncher CHILDREN =
            ChildLauncher.likeThisJvm().withOptions(List.of("-XX:TieredStopAtLevel=1"));

    private static final int AT_ONCE = 4;

    private static final int ITEMS = 8;

    /** The item whose answer is wrong. */
    private static final int WRONG = 2;

    /** The item that has no answer until the client goes away, so that only cancelling it brings it to an end. */
    private static final int HELD = 3;

    private static final List<String> STRATEGIES = List.of(
            "sequential",
            "platform-threads",
            "platform-threads:style=fixed-pool",
            "virtual-threads",
            "virtual-threads:bounded=none",
            "fork-join",
            "parallel-streams",
            "completable-futures",
            "gatherers",
            "multi-process");

    private final Workload workload =
            Catalog.load(Workload.class, getClass().getClassLoader()).get("download");

    @TempDir
    private Path folder;

    /** How a job ended, in a word for a cell of the table, and with its message. */
    private record Outcome(String word, String message) {}

    @Test
    void everyStrategyEndsTheJobNamesItsItemAndLeavesNothing() throws Exception {
        var before = Leftovers.since();
        var outcomes = outcomes();
        assertThat(before.left(PATIENCE)).as("what all leave").isEmpty();

        var table = new ArrayList<String>();
        table.add("| fault | what is said | " + String.join(" | ", STRATEGIES) + " |");
        table.add("|---".repeat(STRATEGIES.size() + 2) + "|");
        outcomes.forEach((fault, all) -> {
            var message = all.getFirst().message();
            assertThat(all).extracting(Outcome::message).containsOnly(message);
            table.add("| %s | %s | %s |"
                    .formatted(fault, message, all.stream().map(Outcome::word).collect(joining(" | "))));
        });
        assertThat(README).content(StandardCharsets.UTF_8).contains(String.join("\n", table) + "\n");
    }

    /** Of each fault, in the order of the strategies. Those that only wait for their timeouts do so while others work. */
    private Map<Fault, List<Outcome>> outcomes() throws Exception {
        var running = new EnumMap<Fault, List<Future<Outcome>>>(Fault.class);
        try (var waiting = Executors.newCachedThreadPool();
                var working = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var fault : Fault.values()) {
                var threads = fault.timesOut() ? waiting : working;
                running.put(
                        fault,
                        STRATEGIES.stream()
                                .map(strategy -> threads.submit(() -> outcome(strategy, fault)))
                                .toList());
            }
        }
        var outcomes = new EnumMap<Fault, List<Outcome>>(Fault.class);
        for (var fault : running.entrySet()) {
            var ended = new ArrayList<Outcome>();
            for (var outcome : fault.getValue()) {
                ended.add(outcome.get());
            }
            outcomes.put(fault.getKey(), ended);
        }
        return outcomes;
    }

    private Outcome outcome(String spec, Fault fault) throws Exception {
        var strategy = Catalog.load(Strategy.class, getClass().getClassLoader()).get(name(spec));
        var arguments = Arguments.of(strategy.parameters(), given(spec));
        var cell = Files.createTempDirectory(folder, "cell");
        var answers = new Answers(fault);
        Outcome outcome;
        try (var server = new FaultyServer(answers)) {
            var reference = reference(server, fault, cell);
            answers.begin();
            var width = strategy.width(name(spec).equals("multi-process") ? 2 : 4);
            var setting = new Setting(arguments, width, cell, CHILDREN);
            outcome = run(strategy, setting, reference.withWidth(width));
            server.requireNoConnection();
        }
        assertThat(cell).isEmptyDirectory();
        return outcome;
    }

    private static String name(String spec) {
        return spec.split(":", 2)[0];
    }

    private static Map<String, String> given(String spec) {
        var parts = List.of(spec.split("[:=]", 3));
        return parts.size() == 1 ? Map.of() : Map.of(parts.get(1), parts.get(2));
    }

    /** The answers of one server: right ones for the first pass, later wrong ones too. */
    private static final class Answers implements Function<String, Answer> {

        private final Fault fault;
        private volatile boolean begun;

        Answers(Fault fault) {
            this.fault = fault;
        }

        void begin() {
            begun = true;
        }

        @Override
        public Answer apply(String path) {
            var item = Integer.parseInt(path.substring(1));
            return switch (item) {
                case WRONG -> begun ? wrong(item) : Answer.ok(body(item));
                case HELD -> begun ? held(item) : Answer.ok(body(item));
                default -> Answer.ok(body(item));
            };
        }

        private Answer wrong(int item) {
            return to -> fault.send("/" + item, body(item), to);
        }

        private Answer held(int item) {
            if (fault.timesOut()) {
                return wrong(item); // would show by a timeout itself
            }
            return fault == Fault.WRONG_BYTES ? Answer.ok(body(item)) : Answer.none();
        }
    }

    /** It begins like an image. */
    private static byte[] body(int item) {
        return ("GIF89a " + item + "  ").repeat(200).getBytes(StandardCharsets.UTF_8);
    }

    /** The batch as the forks get it: the first pass over the addresses finds nothing wrong yet. */
    private WorkloadReference reference(FaultyServer server, Fault fault, Path cell) throws Exception {
        var urls = Files.write(
                Files.createTempFile(folder, "urls", ".txt"),
                IntStream.range(0, ITEMS)
                        .mapToObj(item -> server.address() + "/" + item)
                        .toList());
        var arguments = Arguments.of(
                workload.parameters(),
                Map.of(
                        "urls",
                        urls.toString(),
                        "pause",
                        "0s",
                        "first-byte-timeout",
                        fault == Fault.NO_ANSWER ? TIMEOUT : "1m",
                        "item-timeout",
                        fault == Fault.STALL ? TIMEOUT : "1m"));
        var shared = Files.createTempDirectory(folder, "provision");
        try (var provision = workload.provision(new Setting(arguments, 4, shared, CHILDREN))) {
            return new WorkloadReference("download", provision.arguments().texts(), 4, cell.toString());
        }
    }

    private Outcome run(Strategy strategy, Setting setting, WorkloadReference reference) throws Exception {
        var batch = reference.open(getClass().getClassLoader(), setting.children());
        try (batch;
                var session = strategy.open(setting, reference)) {
            var job = BatchJob.of(batch);
            try {
                session.run(job);
                job.verify();
                return new Outcome("passes", "");
            } catch (ItemFailedException e) {
                assertThat(e.item()).isIn(WRONG, HELD);
                return new Outcome(word(e), message(e));
            }
        }
    }

    private static String word(ItemFailedException failure) {
        return switch (failure.mode()) {
            case THREW -> "stops";
            case WRONG -> "is proven wrong";
            default -> failure.mode().toString();
        };
    }

    /** The message without what differs from run to run. */
    private static String message(ItemFailedException failure) {
        return String.valueOf(failure.getMessage())
                .replaceAll("127\\.0\\.0\\.1:\\d+", "…")
                .replaceAll(" \\(in worker-\\d\\)$", "")
                .replaceAll("within 8\\w+", "within …")
                .replaceAll("item \\d", "item 2")
                .replaceAll("/[23]([: ]|$)", "/2$1");
    }
}
