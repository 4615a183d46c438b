package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.harness.Workbench.Outcome;
import workbench.results.Environment;
import workbench.results.Failure;
import workbench.results.Journal;
import workbench.results.testkit.SyntheticChange;
import workbench.results.testkit.SyntheticRun;

/** Two runs that are compared, and builds that are stopped. */
@Timeout(600)
class CompareTest extends WorkbenchTest {

    private static final String FACTOR = "factor:numbers=5000";

    @Test
    void saysWhatChangedOnTerminalAndPage() throws Exception {
        write("base", SyntheticChange.before());
        write("new", SyntheticChange.after(1.03));

        var outcome = compare("base", "new");

        assertThat(outcome.exitCode()).as("a cell of NEW failed").isEqualTo(1);
        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .containsPattern("(?m)^  fork-join +1\\.1\\d+× +1\\.\\d+–1\\.\\d+  slower$")
                .containsPattern("(?m)^  virtual-threads +0\\.8\\d+× +0\\.\\d+–0\\.\\d+  faster$")
                .contains("cannot tell: NEW lost an item", "Only in BASE: factor:numbers=50000 · completable-futures")
                .containsIgnoringWhitespaces("1 of 5 cells is slower: factor:numbers=50000 · fork-join · width 2 (1.1")
                .containsIgnoringWhitespaces("one computation around every fork of both runs, took 1.0")
                .containsIgnoringWhitespaces("would have been found with a chance of 80 %")
                .containsIgnoringWhitespaces("Note: Failed in NEW: factor:numbers=50000 · multi-process · width 2.");
        assertThat(outcome.out().lines().filter(line -> !line.startsWith("Report: ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(80));
        assertThat(folder.resolve("new-against-base/compare.html"))
                .content()
                .contains("NEW against BASE", "1 of 5 cells is slower")
                .doesNotContain("http:", "https:");
        assertThat(folder.resolve("new-against-base/compare.csv")).content().hasLineCount(8);
        assertThat(folder.resolve("base")).isDirectoryNotContaining("glob:**compare*");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            100 | 0   |                                            | 0
            112 | 0   |                                            | 0
            112 | 0   | --fail-if-slower 5%                        | 3
            112 | 0   | --fail-if-slower 0.2                       | 0
            112 | 0   | --fail-if-slower 12% --fail-undecided      | 4
            112 | 0   | --fail-if-slower 12%                       | 0
            100 | 0   | --fail-if-slower 5% --fail-undecided       | 0
            88  | 0   | --fail-if-slower 5% --fail-undecided       | 0
            112 | 1   | --fail-if-slower 5%                        | 1
            112 | 1   | --fail-if-slower 12% --fail-undecided      | 1
            """)
    void theExitCodeSaysWhetherABuildMayPass(double millis, int failing, String options, int exitCode)
            throws Exception {
        write("base", run(100).journal());
        write(
                "new",
                run(millis)
                        .cell(
                                FACTOR,
                                "sequential",
                                1,
                                c -> c.failing(failing, new Failure(Failure.Kind.THREW, "boom", null))
                                        .noise(.003))
                        .journal());

        var outcome =
                compare(("base new " + (options == null ? "" : options)).strip().split(" +"));

        assertThat(outcome.exitCode()).as(outcome.out() + outcome.err()).isEqualTo(exitCode);
        assertThat(outcome.out().contains("Is a cell more than")).isEqualTo(options != null);
    }

    @Test
    void aCellThatIsGoneIsNoPass() throws Exception {
        write("base", run(100).cell(FACTOR, "sequential", 1, c -> c.noise(.003)).journal());
        write("new", run(100).journal());

        var outcome = compare("base", "new", "--fail-if-slower", "5%", "--fail-undecided");

        assertThat(outcome.exitCode()).isEqualTo(4);
        assertThat(outcome.out())
                .containsIgnoringWhitespaces("Missing in NEW: factor:numbers=5000 · sequential · width 1.");
    }

    @Test
    void refusesRunsThatAreNotAlikeWithALineForEachDifference() throws Exception {
        write("base", run(100).journal());
        write("new", run(100).machine(CompareTest::other).iterations(7).journal());

        var refused = compare("base", "new", "--fail-if-slower", "5%");
        var across = compare(
                "base", "new", "--across", "--out", folder.resolve("page").toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err().lines())
                .containsExactly(
                        "workbench: these runs are not alike; --across compares them all the same",
                        "  processor: Example CPU at 2.5 GHz, amd64 in BASE, Other\\u001b[2J, amd64 in NEW",
                        "  logical processors: 2 in BASE, 8 in NEW",
                        "  iterations: 3 in BASE, 7 in NEW");
        assertThat(folder.resolve("new-against-base")).doesNotExist();
        assertThat(across.exitCode()).as(across.err()).isZero();
        assertThat(across.out())
                .containsIgnoringWhitespaces(
                        "Note: The runs differ, and may not be compared: logical processors: 2 in BASE, 8 in NEW.")
                .doesNotContain("\u001b");
        assertThat(folder.resolve("page/compare.html")).content().contains("logical processors: 2 in BASE, 8 in NEW");
    }

    private static Environment other(Environment one) {
        return new Environment(
                one.os(), one.arch(), "Other\u001b[2J", 8, one.memoryBytes(), one.jdk(), one.vm(), one.vendor());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            base nowhere                       | there is no
            base base                          | BASE and NEW are the same run
            base other                         | BASE and NEW have no cell in common
            base new --fail-undecided          | --fail-undecided needs --fail-if-slower SHARE
            base new --fail-if-slower 0        | '0' is not a valid value for --fail-if-slower; accepted: a share above 0
            base new --fail-if-slower much     | 'much' is not a valid value for --fail-if-slower
            base new --out base/results.jsonl  | cannot create the folder --out
            """)
    void refusesInOneLineWhatItCannotCompare(String arguments, String message) throws Exception {
        write("base", run(100).journal());
        write("new", run(100).journal());
        write(
                "other",
                SyntheticRun.seeded(2)
                        .calibrated(1)
                        .cell("download", "fork-join", 2, c -> {})
                        .journal());

        var outcome = compare(arguments.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).startsWith("workbench: ").contains(message).hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void manyCellsAreShownOnlyWhereTheyChanged() throws Exception {
        write("base", many(100));
        write("new", many(150));

        var outcome = compare("base", "new");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines().filter(line -> line.startsWith("  fork-join")))
                .singleElement()
                .asString()
                .contains("slower");
        assertThat(outcome.out()).containsIgnoringWhitespaces("1 of 41 cells is slower");
    }

    private static Journal many(double last) {
        var run = SyntheticRun.seeded((int) last).calibrated(1);
        for (var width = 1; width <= 41; width++) {
            var millis = width == 41 ? last : 100;
            run.cell(FACTOR, "fork-join", width, c -> c.millis(millis).noise(.003));
        }
        return run.journal();
    }

    @Test
    void whatIsSaidOfAConfidentialRunIsConfidential() throws Exception {
        var base = write("base", run(100).journal());
        write("new", run(100).journal());
        var view = Files.getFileAttributeView(base, PosixFileAttributeView.class);
        assumeTrue(view != null);
        view.setPermissions(PosixFilePermissions.fromString("rwx------"));

        assertThat(compare("base", "new").exitCode()).isZero();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("new-against-base"))))
                .isEqualTo("rwx------");
    }

    private static SyntheticRun run(double millis) {
        return SyntheticRun.seeded((int) millis)
                .calibrated(1)
                .forks(10)
                .cell(FACTOR, "fork-join", 2, c -> c.millis(millis).noise(.003));
    }

    private Path write(String name, Journal journal) throws IOException {
        var run = Files.createDirectories(folder.resolve(name));
        Files.write(run.resolve(Journal.FILE), journal.toBytes());
        return run;
    }

    /** Compares; names of runs and folders are those in the folder of the test. */
    private Outcome compare(String... arguments) throws IOException {
        var all = new String[arguments.length + 1];
        all[0] = "compare";
        for (var i = 0; i < arguments.length; i++) {
            all[i + 1] = arguments[i].matches("(base|new|nowhere|other)(/.*)?")
                    ? folder.resolve(arguments[i]).toString()
                    : arguments[i];
        }
        return workbench.call(all);
    }
}
