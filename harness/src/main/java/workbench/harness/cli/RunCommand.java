package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import workbench.harness.plan.CellPlanner;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanFile;
import workbench.harness.plan.PlannedCell;
import workbench.harness.run.EnvironmentProbe;
import workbench.harness.run.Run;
import workbench.harness.run.RunFolder;
import workbench.harness.terminal.PlainScreen;
import workbench.harness.terminal.Progress;
import workbench.harness.terminal.Screen;
import workbench.harness.terminal.TerminalScreen;
import workbench.parameter.UsageException;
import workbench.results.Design;
import workbench.results.EndEntry;
import workbench.results.Journal;
import workbench.results.RunEntry;
import workbench.site.Site;
import workbench.site.analysis.Analysis;

/** Measures a plan and writes the report. */
@Command(
        name = "run",
        description =
                "Measures every workload with every strategy at every width, and writes a report. The default command.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "What is not given is as the plan says; where it says nothing: width cores,",
            "5 forks, 1s of warm-up, 5 iterations of 300ms, 60s for a fork.",
            "",
            "TIME is a number with a unit, such as 250ms, 1.5s or 2m. A comma within a value is written \\,.",
            "",
            "Examples:",
            "  workbench run -w factor:numbers=5000 -s fork-join -s sequential --width 2",
            "  workbench run -w download -s virtual-threads -s platform-threads --width 8,52"
        })
final class RunCommand implements Callable<Integer> {

    private static final Path RESULTS = Path.of("results");

    private static final int SEEDS = 1_000_000;

    @Option(
            names = "--plan",
            paramLabel = "NAME|FILE.yaml",
            defaultValue = "tour",
            description =
                    "What to measure: a built-in plan (tour), or a YAML list of blocks with these options as keys.")
    private String plan = "tour";

    @Mixin
    private MeasureOptions options = new MeasureOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the random order of the forks. Default: a random one, which the report names.")
    private @Nullable String seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A new or empty folder for the results. Default: results/<time>, with results/latest.")
    private @Nullable Path out;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Override
    public Integer call() throws IOException {
        var found = plugins.find();
        var chosen = Plan.of(
                plan, PlanFile.read(plan), options.given(), Runtime.getRuntime().availableProcessors());
        var planner = new CellPlanner(
                found.workloads(), found.strategies(), found.children(), Path.of(System.getProperty("java.io.tmpdir")));
        var cells = planner.cells(chosen);
        var order = seed();
        var started = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        var folder = out == null ? RunFolder.create(RESULTS, started) : RunFolder.create(out);
        var entry = new RunEntry(
                RunEntry.SCHEMA,
                started,
                Version.number(),
                order,
                planner.record(chosen),
                Design.PLAIN,
                List.of(),
                cells.stream().map(PlannedCell::cell).toList(),
                EnvironmentProbe.probe());
        try (var screen = TerminalScreen.open().orElseGet(PlainScreen::onStandardOutput)) {
            return measure(folder, entry, cells, found, screen);
        }
    }

    private long seed() {
        try {
            return seed == null ? ThreadLocalRandom.current().nextInt(1, SEEDS) : Long.parseLong(seed.strip());
        } catch (NumberFormatException e) {
            throw new UsageException(
                    "'%s' is no value of --seed; accepted is a whole number of 64 bits".formatted(seed), e);
        }
    }

    private static int measure(
            RunFolder folder, RunEntry entry, List<PlannedCell> cells, PluginOptions.Found found, Screen screen)
            throws IOException {
        var progress = new Progress(screen);
        var run = new Run(folder, entry, cells, found.children(), progress);
        Interruption.ends(run);
        var journal = run.execute();
        var analysis = Analysis.of(journal);
        progress.finish(analysis);
        var report = Site.write(journal, folder.path());
        screen.print(List.of("", "Report: " + report.toUri()));
        return exitCode(journal, analysis);
    }

    private static int exitCode(Journal journal, Analysis analysis) {
        if (journal.end().map(EndEntry::outcome).equals(Optional.of(EndEntry.Outcome.INTERRUPTED))) {
            return Interruption.EXIT_CODE;
        }
        return analysis.hasFailures() ? Main.FAILED : 0;
    }
}
