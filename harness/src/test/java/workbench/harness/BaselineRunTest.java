package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import workbench.analysis.Analysis;
import workbench.analysis.compare.GateOutcome;
import workbench.results.Cell;
import workbench.results.GateRecord;
import workbench.results.HashedPath;
import workbench.results.Invocation;
import workbench.results.Journal;

/** Runs that measure an old version of some code beside the new one. */
@DisplayName("An old version beside the new one")
@Timeout(300)
class BaselineRunTest extends WorkbenchTest {

    /** A workload of 20 items, each of which takes some steps and gives its number, but for some. */
    private Path workload(String version, int steps, String result) throws IOException {
        return HostilePlugins.workloads(folder.resolve(version), Map.of("Spins", """
                public Batch<?> open(Setting s) {
                    return new Numbers() {
                        public int size() { return 20; }
                        public Integer execute(int item) {
                            long x = item;
                            for (int step = 0; step < %d; step++) { x = x * 31 + step; }
                            return x == 7 ? -1 : %s;
                        }
                    };
                }
                """.formatted(steps, result)));
    }

    private Path strategy(String version, String perform) throws IOException {
        return PluginJar.of(Files.createDirectories(folder.resolve(version)), "Mine", perform, "");
    }

    @Test
    @DisplayName("is compared with it in one run, by its times and by its results, and a gate stops the new one")
    void workload() throws Exception {
        var before = workload("old", 1_000, "item");
        var after = workload("new", 100_000, "item % 7 == 1 ? -item : item");
        var run = workbench.measure(
                "--workload-path",
                after.toString(),
                "--baseline-jar",
                before.toString(),
                "-w",
                "spins",
                "-s",
                "sequential",
                "--forks",
                "5",
                "--no-twin",
                "--no-repeat",
                "--fail-if-slower",
                "5%");
        var journal = workbench.journal();
        var analysis = Analysis.of(journal);

        assertThat(journal.run().cells())
                .extracting(cell -> cell.workload().label(), Cell::predecessor)
                .containsExactly(tuple("spins (old)", null), tuple("spins (new)", "c1"));
        assertThat(journal.forks()).hasSize(10).allMatch(fork -> fork.failure() == null);
        var invocation = Objects.requireNonNull(journal.run().invocation());
        assertThat(invocation.gate()).isEqualTo(new GateRecord(0.05, false));
        assertThat(invocation.needs()).extracting(HashedPath::path).containsExactly(after.toString());
        assertThat(invocation.oldNeeds()).extracting(HashedPath::path).containsExactly(before.toString());
        assertThat(invocation.oldNeeds().getFirst().hash())
                .isNotEqualTo(invocation.needs().getFirst().hash());
        assertThat(run.out().replaceAll("\\s+", " "))
                .contains("Is the new version slower?")
                .contains("spins · sequential · width 1 (")
                .contains("Results changed: spins in 3 of 20 items.");
        // On a machine that others keep busy, that it is slower by a given amount is not proven.
        var proven = analysis.gate().orElseThrow().outcome() == GateOutcome.SLOWER;
        assertThat(run.exitCode()).as(run.err()).isEqualTo(proven ? 3 : 0);
        assertThat(workbench.results().resolve("summary.md")).content().startsWith("""
                # Comparison of strategies

                ## Is a cell more than 5 % slower?
                """);
        goesOnWithBothJars(journal.run().invocation(), before);
    }

    /** Without its forks, as a run that was killed; then with another old jar. */
    private void goesOnWithBothJars(Invocation invocation, Path before) throws IOException {
        var file = workbench.results().resolve(Journal.FILE);
        var begun = Files.readAllLines(file).subList(0, 1);
        Files.write(file, begun);
        Files.writeString(before, "more", StandardOpenOption.APPEND);

        var refused = workbench.call("run", "--resume", workbench.results().toString());

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains(before + " has changed since the run began")
                .hasLineCount(1);
        assertThat(invocation.oldNeeds()).hasSize(1);
    }

    @Test
    @DisplayName("may be one of a strategy, of a workload or of both, and what has one version is measured once")
    void planned() throws Exception {
        var run = workbench.measure(
                "--dry-run",
                "--workload-path",
                workload("new-w", 1, "item").toString(),
                "--strategy-path",
                strategy("new-s", "job.perform(item);").toString(),
                "--baseline-jar",
                workload("old-w", 2, "item").toString(),
                "--baseline-jar",
                strategy("old-s", "job.perform(item); ").toString(),
                "-w",
                "spins",
                "-w",
                "factor:numbers=10",
                "-s",
                "sequential",
                "-s",
                "mine",
                "--width",
                "2",
                "--forks",
                "1");

        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.matches("(spins|factor).*|  c\\d.*"))
                        .map(line -> line.replaceAll("(: warm-up.*| +\\d+ +\\d.*)$", "")
                                .strip()))
                .containsExactly(
                        "spins (old)",
                        "c1   sequential",
                        "c2   mine (old)",
                        "spins (new)",
                        "c3   sequential",
                        "c4   mine (new)",
                        "factor:numbers=10",
                        "c5   sequential",
                        "c6   mine (old)",
                        "c7   mine (new)");
    }

    @Test
    @DisplayName("is refused where nothing that is measured has one")
    void unused() throws Exception {
        var run = workbench.measure(
                "--strategy-path",
                strategy("new", "job.perform(item);").toString(),
                "--baseline-jar",
                workload("old", 1, "item").toString(),
                "-w",
                "factor:numbers=10",
                "-s",
                "mine");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("workbench: --question versions needs two versions of what is measured")
                .hasLineCount(1);
    }

    @Test
    @DisplayName("may be that of what own code needs, and the run goes on with both")
    void ownCode() throws Exception {
        var file = Files.writeString(folder.resolve("Renders.java"), """
                import java.util.List;
                import workbench.workload.Task;

                class Renders implements Task<Integer, String> {
                    public List<Integer> items() { return Task.numbers(4); }
                    public String perform(Integer item) { return Lib.render(item); }
                }
                """);
        var run = workbench.measure(
                "-w",
                file.toString(),
                "--class-path",
                library("new", "item == 2 ? \"two\" : \"\" + item").toString(),
                "--baseline-class-path",
                library("old", "\"\" + item").toString(),
                "-s",
                "sequential",
                "--forks",
                "1",
                "--no-twin",
                "--no-repeat",
                "--no-probe",
                "--fail-if-slower",
                "5%",
                "--fail-undecided");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(4);
        assertThat(run.out().replaceAll("\\s+", " ")).contains("Results changed: renders in 1 of 4 items.");
        var journal = workbench.journal();
        assertThat(journal.run().cells())
                .extracting(cell -> cell.workload().label())
                .containsExactly("renders (old)", "renders (new)");
        assertThat(Objects.requireNonNull(journal.run().invocation()).oldNeeds())
                .extracting(HashedPath::path)
                .containsExactly("own-code-old.jar", folder.resolve("old").toString());

        var lines = workbench.results().resolve(Journal.FILE);
        Files.write(
                lines, Files.readAllLines(lines).subList(0, 1)); // as a run that was killed before its first fork ended
        Files.delete(file);
        var resumed = workbench.call("run", "--resume", workbench.results().toString());

        assertThat(resumed.exitCode()).as(resumed.err()).isEqualTo(4);
        assertThat(workbench.journal().forks()).hasSize(2).allMatch(fork -> fork.failure() == null);
        assertThat(resumed.out().replaceAll("\\s+", " ")).contains("Results changed: renders in 1 of 4 items.");
    }

    /** A folder of classes with what own code needs. */
    private Path library(String version, String result) throws IOException {
        return PluginJar.classes(
                Files.createDirectories(folder.resolve(version)),
                Runnable.class,
                Map.of(
                        "Lib",
                        "public class Lib { public static String render(int item) { return %s; } }".formatted(result)),
                List.of());
    }
}
