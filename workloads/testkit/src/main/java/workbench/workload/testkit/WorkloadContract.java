package workbench.workload.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.parameter.NameForm;
import workbench.parameter.Parameter;
import workbench.plugin.Catalog;
import workbench.process.Child;
import workbench.workload.Batch;
import workbench.workload.Floor;
import workbench.workload.Script;
import workbench.workload.Workload;

/**
 * The rules of {@link Workload} and {@link Batch}, one test each, numbered in its display name. Extend it in the tests of a
 * workload:
 *
 * <pre>{@code
 * class FactorContractTest extends WorkloadContract {
 *     @Override
 *     protected Workload workload() {
 *         return new FactorWorkload();
 *     }
 * }
 * }</pre>
 *
 * <p>A test that fails says the rule, what was seen, and what helps.
 *
 * <p>The provision is started once for all rules; each rule opens batches of its own in folders of their own.
 *
 * <p>All rules are in this one long class, in the order of their numbers, so that an author can read them from top to
 * bottom and find the one that failed without a search.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
public abstract class WorkloadContract {

    private static final int WIDTH = 4;

    /** How long items may run before they are cancelled. */
    private static final Duration UNDER_WAY = Duration.ofMillis(200);

    private @Nullable BatchOpener opener;

    /** For subclasses. */
    protected WorkloadContract() {}

    /**
     * The workload under test.
     *
     * @return a new one at each call
     */
    protected abstract Workload workload();

    /**
     * The arguments of most rules; those of {@link Workload#sample()} unless overridden.
     *
     * @return the texts of arguments by the names of their parameters
     */
    protected Map<String, String> arguments() {
        return workload().sample();
    }

    /**
     * The arguments of rule 4.2, with which an item takes minutes. Unless overridden, they are those of {@link
     * #arguments()}: then items may end before they can be cancelled, and the rule proves little.
     *
     * @return the texts of arguments by the names of their parameters
     */
    protected Map<String, String> slowArguments() {
        return arguments();
    }

    /**
     * How soon something that has to end must have ended: a limit that only a defect exceeds, however busy the machine
     * is.
     *
     * @return more than zero
     */
    protected Duration soon() {
        return Duration.ofSeconds(30);
    }

    @BeforeAll
    void begin(@TempDir Path folder) {
        opener = new BatchOpener(workload(), WIDTH, folder);
    }

    @AfterAll
    void end() {
        opener().close();
    }

    @Test
    @DisplayName("1.1 The name is lower-case words joined by hyphens")
    @Advice("Let name answer lower-case words joined by hyphens, the same at every call.")
    void name() {
        assertThat(workload().name())
                .matches(NameForm::isName, NameForm.ACCEPTED)
                .isEqualTo(workload().name());
    }

    @Test
    @DisplayName("1.2 The summary is one line without a full stop")
    @Advice("Let summary answer one line without a full stop.")
    void summary() {
        assertOneLine(workload().summary());
    }

    @Test
    @DisplayName("1.3 Parameters have distinct names of lower-case words and one line of help each")
    @Advice("Name each parameter differently, in lower-case words, and give it one line of help.")
    void parameters() {
        var parameters = workload().parameters();
        assertThat(parameters).extracting(Parameter::name).doesNotHaveDuplicates();
        assertThat(parameters).allSatisfy(parameter -> {
            assertThat(parameter.name()).matches(NameForm::isName, NameForm.ACCEPTED);
            assertOneLine(parameter.help());
        });
    }

    @Test
    @DisplayName("1.4 Each default is accepted as it is shown")
    @Advice("Choose a default within the range that the parameter accepts; Parameter.integer and its like take "
            + "both.")
    void defaults() {
        assertThat(workload().parameters()).allSatisfy(WorkloadContract::assertDefaultParses);
    }

    @Test
    @DisplayName("1.5 The workload is found by its name, as other processes find it")
    @Advice("Name the class in META-INF/services/workbench.workload.Workload, and give it a public constructor "
            + "without parameters.")
    void found() {
        var found = Catalog.load(Workload.class, workload().getClass().getClassLoader())
                .get(workload().name());
        assertThat(found).hasSameClassAs(workload());
    }

    @Test
    @DisplayName("2.1 A batch has at least one item and always the same number")
    @Advice("Count the items in open, from setting.arguments() alone, and let size answer that number.")
    void size() throws Exception {
        try (var first = open();
                var second = open()) {
            assertThat(first.size()).isPositive();
            assertThat(List.of(first.batch().size(), first.batch().size(), second.size()))
                    .containsOnly(first.size());
        }
    }

    @Test
    @DisplayName("2.2 Each item has a result that verifies")
    @Advice("Let execute and verify derive what is right from the same item: its index and the arguments.")
    void results() throws Exception {
        try (var trial = open()) {
            trial.verifyAll(trial.executeAll());
        }
    }

    @Test
    @DisplayName("2.3 A result is read as it was written, exactly as far")
    @Advice("Let read take what write has written and not a byte more; where the length varies, write it first.")
    void roundTrip() throws Exception {
        try (var trial = open()) {
            for (var result : trial.executeAll()) {
                assertThat(trial.reencode(result))
                        .withFailMessage("a result that was read is written in another way than before")
                        .isEqualTo(result);
            }
        }
    }

    @Test
    @DisplayName("2.4 Two batches of the same arguments give equal results")
    @Advice("Derive results from the index and the arguments alone, never from time, chance, identity hashes or "
            + "the order of a HashMap. A random number needs a seed that is a parameter.")
    void deterministic() throws Exception {
        try (var first = open();
                var second = open()) {
            assertEqual(second.executeAll(), first.executeAll());
        }
    }

    @Test
    @DisplayName(
            "2.5 Another process that opens the batch in the same folder gives equal results, which verify in this one")
    @Advice("Keep everything that depends on the process (time, process id, paths, static fields) out of open "
            + "and of results; another process has only the arguments and the folder of the Setting. Open must "
            + "not delete what is in that folder.")
    void otherProcess() throws Exception {
        var folder = opener().newFolder();
        try (var trial = opener().open(arguments(), folder)) {
            var results = trial.executeAll();
            trial.batch().reset();
            var here = trial.size() == 1 ? 0 : 1;
            for (var item = 0; item < here; item++) {
                trial.execute(item);
            }
            try (var worker = opener().worker(arguments(), folder, here)) {
                for (var item = here; item < trial.size(); item++) {
                    assertThat(heard(worker))
                            .withFailMessage("item %d has another result in another process", item)
                            .isEqualTo(results.get(item));
                }
                trial.verifyAll(results);
            }
        }
    }

    @Test
    @DisplayName("2.6 Each item always describes itself alike, or no item does")
    @Advice("Let describe write what identifies the item, from its index and the arguments alone, or leave it "
            + "out.")
    void description() throws Exception {
        try (var trial = open()) {
            var describes = trial.described(0).isPresent();
            for (var item = 0; item < trial.size(); item++) {
                var described = trial.described(item);
                assertThat(described.isPresent()).isEqualTo(describes);
                assertThat(trial.described(item)).isEqualTo(described);
            }
        }
    }

    @Test
    @DisplayName("2.7 A described item gives the same result in another language, if the workload has code in one")
    @Advice(
            "Let the script take what describe writes of an item, and give the bytes that write would write of its result.")
    void otherLanguage() throws Exception {
        var arguments = Arguments.of(workload().parameters(), arguments());
        var script = workload().script(Script.CPYTHON, arguments);
        if (script.isEmpty()) {
            return;
        }
        try (var trial = open()) {
            var expected = trial.executeAll();
            trial.batch().reset();
            var described = new ArrayList<byte[]>();
            for (var item = 0; item < trial.size(); item++) {
                described.add(HexFormat.of().parseHex(trial.described(item).orElseThrow()));
            }
            var results = ScriptTrial.results(
                    script.get(), described, opener().newFolder().resolve("python.log"));
            for (var item = 0; item < trial.size(); item++) {
                assertThat(results.get(item))
                        .withFailMessage("item %d has another result in %s", item, Script.CPYTHON)
                        .isEqualTo(expected.get(item));
            }
            trial.verifyAll(results);
        }
    }

    @Test
    @DisplayName("3.1 The result of another item is rejected, unless the two are alike")
    @Advice("Let verify hold the result against its own item, not only against itself.")
    void refusesAnother() throws Exception {
        try (var trial = open()) {
            var results = trial.executeAll();
            for (var item = 0; item < trial.size(); item++) {
                var other = results.get((item + 1) % trial.size());
                if (!Arrays.equals(other, results.get(item))) {
                    assertThat(trial.accepts(item, other))
                            .withFailMessage("item %d accepts the result of another one", item)
                            .isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("3.2 A corrupted result is rejected")
    @Advice("Let verify look at every part of a result that write writes.")
    void refusesCorrupted() throws Exception {
        try (var trial = open()) {
            var results = trial.executeAll();
            for (var item = 0; item < trial.size(); item++) {
                for (var at = 0; at < results.get(item).length; at++) {
                    var corrupted = results.get(item).clone();
                    corrupted[at] ^= 1;
                    assertThat(trial.accepts(item, corrupted))
                            .withFailMessage("item %d accepts its result with byte %d changed", item, at)
                            .isFalse();
                }
            }
        }
    }

    @Test
    @DisplayName("3.3 If what is written proves a result, neither an unwritten part of it nor a file decides")
    @Advice("Write each part that verify looks at, and let verify read no file; else leave writesProof out, or "
            + "let it answer false.")
    void writesProof() throws Exception {
        try (var trial = open()) {
            if (trial.batch().writesProof()) {
                trial.assertProof();
            }
        }
    }

    @Test
    @DisplayName("4.1 Items begun after cancel fail")
    @Advice("Let cancel set a volatile flag, and execute throw, such as a CancellationException, where it is " + "set.")
    void laterItemsFail() throws Exception {
        try (var trial = open()) {
            trial.batch().reset();
            trial.batch().cancel();
            for (var item = 0; item < trial.size(); item++) {
                var next = item;
                assertThat(catchThrowable(() -> trial.execute(next)))
                        .withFailMessage("item %d was performed after cancel", item)
                        .isInstanceOf(Exception.class);
            }
        }
    }

    @Test
    @DisplayName("4.2 Items in flight end soon after cancel")
    @Advice("Ask the flag that cancel sets in every long loop, and let cancel close what items wait for, such "
            + "as sockets: an interrupt ends neither.")
    void itemsInFlightEnd() throws Exception {
        try (var trial = opener().open(slowArguments())) {
            trial.batch().reset();
            var threads = new TreeMap<Integer, Thread>();
            for (var item = 0; item < Math.min(WIDTH, trial.size()); item++) {
                threads.put(item, Thread.ofPlatform().daemon().start(trial.executing(item)));
            }
            requireNonNull(threads.get(0)).join(UNDER_WAY);
            trial.batch().cancel();
            for (var thread : threads.entrySet()) {
                assertThat(thread.getValue().join(soon()))
                        .withFailMessage("item %d went on for %d s after cancel", thread.getKey(), soon().toSeconds())
                        .isTrue();
            }
        }
    }

    @Test
    @DisplayName("4.3 Reset ends the effect of cancel")
    @Advice("Let reset undo what cancel did: clear its flag, and open again what it has closed.")
    void resetEndsCancel() throws Exception {
        try (var trial = open()) {
            trial.batch().reset();
            trial.batch().cancel();
            trial.verifyAll(trial.executeAll());
        }
    }

    @Test
    @DisplayName("4.4 Reset deletes what the last job left in the folder")
    @Advice("Let reset delete the files that items have left in setting.folder().")
    void resetClears() throws Exception {
        var folder = opener().newFolder();
        try (var trial = opener().open(arguments(), folder)) {
            trial.batch().reset();
            var before = LeakCheck.files(folder);
            trial.executeAll();
            trial.batch().reset();
            var left = new ArrayList<>(LeakCheck.files(folder));
            left.removeAll(before);
            assertThat(left).withFailMessage("reset left behind: %s", left).isEmpty();
        }
    }

    @Test
    @DisplayName("5.1 Items may be executed by several threads at once")
    @Advice("Share nothing between items that is not thread-safe: give each call of execute its own buffers, "
            + "formats and random numbers, or a ThreadLocal.")
    void concurrent() throws Exception {
        try (var trial = open()) {
            trial.verifyAll(trial.executeAtOnce(WIDTH));
        }
    }

    @Test
    @DisplayName("6.1 Close leaves no thread behind")
    @Advice("End all threads in close, such as with ExecutorService.close().")
    void noThreadLeft() throws Exception {
        var before = LeakCheck.threads();
        try (var trial = open()) {
            trial.executeAtOnce(WIDTH);
        }
        leavesNothing(LeakCheck.threadsSince(before, soon()));
    }

    @Test
    @DisplayName("6.2 Close leaves no file behind in the folder")
    @Advice("Delete in close what the batch has put into setting.folder().")
    void noFileLeft() throws Exception {
        var folder = opener().newFolder();
        try (var trial = opener().open(arguments(), folder)) {
            trial.executeAll();
        }
        leavesNothing(LeakCheck.files(folder));
    }

    @Test
    @DisplayName("6.3 Close leaves no process behind, of the batch or of the provision")
    @Advice("End each process in the close of whatever has started it, Batch or Provision; Child.close() waits "
            + "for its end.")
    void noProcessLeft() throws Exception {
        opener().open(arguments()).close();
        var before = LeakCheck.processes();
        try (var trial = open();
                var _ = opener().provision(arguments())) {
            trial.executeAll();
        }
        leavesNothing(LeakCheck.processesSince(before, soon()));
    }

    @Test
    @DisplayName("7.1 The floor, where it is known, is more than zero and does not rise with the width")
    @Advice("Compute the floor from the width so that more width never gives more; answer Optional.empty() "
            + "where it is unknown.")
    void floor() throws Exception {
        try (var trial = open()) {
            var last = Double.POSITIVE_INFINITY;
            for (var width = 1; width <= WIDTH; width++) {
                var floor = trial.batch().floor(width);
                if (floor.isPresent()) {
                    assertThat(value(floor.get())).isPositive().isLessThanOrEqualTo(last);
                    last = value(floor.get());
                }
            }
        }
    }

    private static void leavesNothing(List<?> left) {
        assertThat(left).withFailMessage("close left behind: %s", left).isEmpty();
    }

    private static double value(Floor floor) {
        return switch (floor) {
            case Floor.Time(var duration, var greedy) -> {
                assertThat(greedy == null || greedy.compareTo(duration) >= 0)
                        .as("greedy")
                        .isTrue();
                yield duration.toNanos();
            }
            case Floor.Share(var share) -> {
                assertThat(share).isLessThanOrEqualTo(1);
                yield share;
            }
        };
    }

    private BatchOpener opener() {
        return requireNonNull(opener, "set before the first test");
    }

    private Trial<?> open() throws Exception {
        return opener().open(arguments());
    }

    private static byte[] heard(Child worker) throws IOException {
        try {
            return worker.in().readNBytes(worker.in().readInt());
        } catch (EOFException e) {
            throw new AssertionError("the other process ended" + worker.lastWords(), e);
        }
    }

    private static void assertOneLine(String text) {
        assertThat(text).isNotBlank().doesNotContain("\n").doesNotEndWith(".");
    }

    private static <T> void assertDefaultParses(Parameter<T> parameter) {
        assertThat(parameter.parse(parameter.defaultText())).isEqualTo(parameter.defaultValue());
    }

    private static void assertEqual(List<byte[]> actual, List<byte[]> expected) {
        for (var item = 0; item < expected.size(); item++) {
            assertThat(actual.get(item))
                    .withFailMessage("item %d has another result in another batch", item)
                    .isEqualTo(expected.get(item));
        }
    }
}
