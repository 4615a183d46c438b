package workbench.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.harness.fork.parent.ForkRunner;
import workbench.harness.fork.wire.ForkTiming;
import workbench.harness.plan.CellPlanner;
import workbench.harness.plan.CheckedPlugins;
import workbench.harness.plan.Entrants;
import workbench.harness.plan.OptionTexts;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanFile;
import workbench.harness.plan.PlannedCell;
import workbench.plugin.Catalog;
import workbench.plugin.PluginCalls;
import workbench.process.ChildLauncher;
import workbench.strategy.Strategy;
import workbench.workload.Workload;
import workbench.workload.WorkloadReference;

/** Forks take their classes from an archive where that pays and nobody has chosen otherwise. */
@Timeout(120)
class ClassArchivesTest {

    private static final ForkTiming SHORT = new ForkTiming(Duration.ofNanos(1), 1, Duration.ofNanos(1));

    private final ForkRunner runner = new ForkRunner();

    @TempDir
    private Path temporary;

    private RunFolder folder;

    @BeforeEach
    void begin() {
        folder = RunFolder.create(temporary.resolve("run"));
    }

    @AfterEach
    void end() {
        runner.close();
        folder.close();
    }

    @Test
    void aForkTakesTheClassesOfHarnessAndPluginsFromTheArchive() throws IOException {
        var entrants = entrants(ChildLauncher.likeThisJvm(), "forks: 10");
        var cell = entrants.cells().getFirst();

        var jvm = new ClassArchives(folder, runner, entrants).of(cell);

        assertThat(jvm.archive())
                .hasValueSatisfying(archive -> assertThat(archive).matches("\\d+ MB"));
        assertThat(classesOf(cell, jvm))
                .content()
                .contains("ForkMain source: shared objects file (top)")
                .contains("FactorBatch source: shared objects file (top)")
                .contains("ParameterTexts source: shared objects file (top)") // is loaded as parameters are made
                .doesNotContain("[error]", "[warning]");
        folder.tidy();
        assertThat(folder.path().resolve("work")).doesNotExist();
    }

    @Test
    void aForkTakesFromTheArchiveWhatStartsItsWorkers() throws IOException {
        var entrants = entrants(ChildLauncher.likeThisJvm(), "forks: 10");
        var cell = entrants.cells().getLast();
        var jvm = new ClassArchives(folder, runner, entrants).of(cell);
        assertThat(classesOf(cell, jvm))
                .content()
                .contains("process.Child source: shared objects file (top)")
                .contains("java.lang.ProcessImpl source: shared objects file (top)");
    }

    /** Where a fork has loaded each of its classes from. */
    private Path classesOf(PlannedCell cell, ClassArchives.JvmStart jvm) {
        var log = temporary.resolve("fork.log");
        var workload = new WorkloadReference(
                "factor", Map.of("numbers", "50"), cell.cell().width(), temporary.toString());
        var logging = jvm.launcher().withOptions(List.of("-Xlog:class+load"));
        var request = cell.request(workload, 0, 1).measuring(SHORT).withJvmOptions(jvm.options());
        assertThat(runner.run(logging, request, Duration.ofSeconds(60), log).failure())
                .isNull();
        return log;
    }

    @Test
    void equalForksShareOne() {
        var entrants = entrants(ChildLauncher.likeThisJvm().withJava(temporary.resolve("no-java")), "forks: 10");
        var archives = new ClassArchives(folder, runner, entrants);
        assertThat(archives.of(entrants.cells().getFirst()))
                .isSameAs(archives.of(entrants.cells().getFirst()));
    }

    @Test
    void whereItCannotBeMadeForksStartWithoutIt() {
        var launcher = ChildLauncher.likeThisJvm().withJava(temporary.resolve("no-java"));
        var jvm = start(launcher, "forks: 10");
        assertThat(jvm.launcher()).isEqualTo(launcher);
        assertThat(jvm.options()).isEmpty();
        assertThat(jvm.archive())
                .hasValueSatisfying(archive -> assertThat(archive).startsWith("none, its rehearsal failed: "));
    }

    @Test
    void aShortRunHasNone() {
        assertThat(start(ChildLauncher.likeThisJvm(), "forks: 9").archive()).isEmpty();
    }

    @Test
    void aForkThatDoesTheJobOnceStartsAsAScriptDoes() {
        assertThat(start(ChildLauncher.likeThisJvm(), "forks: 10\n  once: true").archive())
                .isEmpty();
    }

    @Test
    void noneIsMadeBesideOptionsThatChooseOneOrRuleItOut() {
        for (var own : List.of(
                "-Xshare:off", "-XX:SharedArchiveFile=own.jsa", "-XX:AOTCache=own.aot", "--add-modules=java.sql")) {
            var jvm = start(ChildLauncher.likeThisJvm(), "forks: 10\n  jvm-option: '%s'".formatted(own));
            assertThat(jvm.archive()).isEmpty();
            assertThat(jvm.options()).containsExactly(own);
        }
    }

    private ClassArchives.JvmStart start(ChildLauncher launcher, String options) {
        var entrants = entrants(launcher, options);
        return new ClassArchives(folder, runner, entrants).of(entrants.cells().getFirst());
    }

    private Entrants entrants(ChildLauncher launcher, String options) {
        return entrants(launcher, options, temporary);
    }

    /** Two cells of {@code factor}: with {@code sequential}, and with {@code multi-process} at width 2. */
    static Entrants entrants(ChildLauncher launcher, String options, Path folder) {
        var loader = ClassArchivesTest.class.getClassLoader();
        var calls = new PluginCalls(PluginCalls.LIMIT);
        var plugins = new CheckedPlugins(
                Catalog.load(Workload.class, loader, calls), Catalog.load(Strategy.class, loader, calls), calls);
        var plan = Plan.of("test", plan(options, folder), OptionTexts.NONE, 2);
        return Entrants.of(new CellPlanner(plugins, launcher, folder).cells(plan), plan.design());
    }

    private static PlanFile plan(String options, Path folder) {
        try {
            var file = folder.resolve("plan.yaml");
            Files.writeString(
                    file,
                    "- workload: factor:numbers=50\n  strategy: [sequential, multi-process]\n  width: 2\n  %s\n"
                            .formatted(options));
            return PlanFile.read(file.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
