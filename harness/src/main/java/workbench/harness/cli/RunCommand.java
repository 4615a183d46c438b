package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workbench.analysis.Analysis;
import workbench.harness.doctor.Doctor;
import workbench.harness.own.GitCommit;
import workbench.harness.own.OwnCode;
import workbench.harness.plan.CellPlanner;
import workbench.harness.plan.Entrants;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanFile;
import workbench.harness.plan.PlannedCell;
import workbench.harness.run.EnvironmentProbe;
import workbench.harness.run.OwnerOnly;
import workbench.harness.run.Resumption;
import workbench.harness.run.Run;
import workbench.harness.run.RunFolder;
import workbench.harness.terminal.DryRun;
import workbench.harness.terminal.OwnCodeNotices;
import workbench.harness.terminal.PlainScreen;
import workbench.harness.terminal.Progress;
import workbench.harness.terminal.Screen;
import workbench.harness.terminal.TerminalScreen;
import workbench.parameter.UsageException;
import workbench.results.EndEntry;
import workbench.results.Environment;
import workbench.results.Failure;
import workbench.results.GateRecord;
import workbench.results.Invocation;
import workbench.results.Journal;
import workbench.results.RunEntry;
import workbench.site.Site;

/** Measures a plan and writes the report. */
@Command(
        name = "run",
        description =
                "Measures every workload with every strategy at every width and writes a report. This is the default command.",
        mixinStandardHelpOptions = true,
        modelTransformer = PlanArguments.class,
        sortOptions = false,
        abbreviateSynopsis = true,
        footer = {
            "",
            "Defaults come from the plan, then from this list. --no-twin, --no-repeat and",
            "--no-sentinel turn off what the plan turns on.",
            "",
            "TIME is a number with a unit, such as 250ms, 1.5s or 2m. Write \\, for a comma",
            "within a value.",
            "",
            "Examples:",
            "  workbench run -w factor:numbers=5000 -s fork-join -s sequential --width 2",
            "  workbench run -w download -s virtual-threads -s platform-threads --width 8,52"
        })
final class RunCommand implements Callable<Integer> {

    private static final Path RESULTS = Path.of("results");

    /** Where the newest run is found. */
    static final Path LATEST = RESULTS.resolve("latest");

    private static final String DEFAULT_PLAN = "tour";

    @Option(
            names = "--plan",
            order = -3,
            paramLabel = "NAME|FILE.yaml|YAML",
            description =
                    "What to measure: tour (a few minutes), quick, standard, rigorous (a night), a YAML file, or YAML in brackets. Default: tour.")
    private @Nullable String plan;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of the random order of the forks. Default: random; the report shows it.")
    private @Nullable String seed;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "A new or empty folder for the results. Default: results/TIME, with results/latest.")
    private @Nullable Path out;

    @Option(
            names = "--resume",
            paramLabel = "DIR",
            description =
                    "Continue an interrupted run in its folder; refused if the plan, the code, the JDK or the machine has changed.")
    private @Nullable Path resume;

    @Option(
            names = "--dry-run",
            description = "Show what would be measured and about how long it would take; measure nothing.")
    private boolean dryRun;

    @Option(
            names = "--no-probe",
            description = "Do not probe own code for two seconds before the rounds; see 'workbench probe --help'.")
    private boolean noProbe;

    @Option(
            names = "--commit",
            paramLabel = "ID",
            description =
                    "What 'workbench history' calls the code that is measured. Default: the commit of the Git work tree in which your own code lies, or else the workbench is started.")
    private @Nullable String commit;

    @Option(names = "--no-charts", description = "Leave out the pictures; 'workbench report' draws them later.")
    private boolean noCharts;

    @Mixin
    private OpenOption open = new OpenOption();

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private OwnCodeOptions ownCode = new OwnCodeOptions();

    @Mixin
    private BaselineOptions baseline = new BaselineOptions();

    @Mixin
    private GateOptions gate = new GateOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (resume != null && commit != null) {
            throw new UsageException(
                    "--commit cannot be combined with --resume, which keeps that of the run; leave it out");
        }
        if (resume != null && out != null) {
            throw new UsageException("--out cannot be combined with --resume, which continues in the run's own folder");
        }
        requireVersions(gate.gate().isPresent());
        var before = resume == null ? Optional.<Journal>empty() : Optional.of(Resumption.read(resume));
        var chosen = plan(before);
        try (var own = resume == null || before.isEmpty()
                ? baseline.of(chosen, ownCode.paths())
                : resumed(before.get(), resume)) {
            return run(chosen, before, own, plugins.find(own, baseline.checked()));
        }
    }

    private void requireVersions(boolean gated) {
        if (resume != null && (baseline.areGiven() || gated)) {
            throw new UsageException(
                    "--baseline-jar, --baseline-class-path and --fail-if-slower cannot be combined with --resume, which takes those of the run; leave them out");
        }
        if (gated && !baseline.areGiven()) {
            throw new UsageException(
                    "--fail-if-slower needs an old version to compare with: --baseline-jar or --baseline-class-path; 'compare' compares two runs");
        }
    }

    private int run(Plan chosen, Optional<Journal> before, OwnCode own, PluginOptions.Found found) throws IOException {
        var planner = new CellPlanner(
                found.plugins(), found.children(), Path.of(System.getProperty("java.io.tmpdir")), found.oldCode());
        var cells = planner.cells(chosen);
        var entrants = Entrants.of(cells, chosen.design());
        var order = seed(before);
        var probed =
                noProbe || before.isPresent() ? Set.<String>of() : own.typed().keySet();
        var performances = OwnCodeNotices.of(entrants, own.typed().keySet(), !probed.isEmpty());
        if (dryRun) {
            var lines = DryRun.lines(chosen, cells, entrants);
            plainScreen().print(lines);
            plainScreen().say(performances);
            requireSomething(cells, entrants);
            return found.atFault() || !PlannedCell.faults(entrants.cells()).isEmpty() ? Main.FAILED : 0;
        }
        requireSomething(cells, entrants);
        var entry = new RunEntry(
                RunEntry.SCHEMA,
                before.map(journal -> journal.run().started())
                        .orElse(Instant.now().truncatedTo(ChronoUnit.SECONDS)),
                Version.number(),
                order,
                planner.record(chosen),
                chosen.design(),
                CellPlanner.jvms(chosen),
                cells.stream().map(PlannedCell::cell).toList(),
                environment(),
                plugins.invocation(ownCode.classPath(), own, baseline, found)
                        .withGate(gate.record())
                        .withCommit(commit(own, before)));
        before.ifPresent(journal -> Resumption.requireSame(journal.run(), entry));
        var beforehand = DryRun.beforehand(chosen, cells, entrants);
        try (var screen = TerminalScreen.open().orElseGet(this::plainScreen)) {
            try (var folder = folder(entry, before)) {
                if (cells.stream().anyMatch(PlannedCell::isConfidential)) {
                    OwnerOnly.protect(folder.path());
                }
                own.keepIn(folder.path());
                screen.say(beforehand);
                screen.say(performances);
                return measure(folder, entry, before, entrants, probed, found, screen);
            }
        }
    }

    private static OwnCode resumed(Journal before, Path folder) throws IOException {
        return OwnCode.resumed(Objects.requireNonNullElse(before.run().invocation(), Invocation.PLAIN), folder);
    }

    /** A run that goes on keeps that with which it began. */
    private @Nullable String commit(OwnCode own, Optional<Journal> before) throws IOException {
        if (before.isPresent()) {
            return before.map(journal -> journal.run().invocation())
                    .map(Invocation::commit)
                    .orElse(null);
        }
        if (commit != null) {
            return commit;
        }
        var sources = own.sources();
        var folder = sources.isEmpty()
                ? Path.of("")
                : Objects.requireNonNullElse(Path.of(sources.getFirst().path()).getParent(), Path.of(""));
        return GitCommit.of(folder).orElse(null);
    }

    private static Environment environment() throws IOException {
        var machine = EnvironmentProbe.probe();
        return machine.withFindings(Doctor.here().facts(machine, System.out.charset()));
    }

    private Screen plainScreen() {
        return new PlainScreen(spec.commandLine().getOut());
    }

    /** The plan that was asked for; if none was and a run is resumed, the plan of that run. */
    private Plan plan(Optional<Journal> before) {
        var cores = Runtime.getRuntime().availableProcessors();
        var given = baseline.asking(
                ownCode.withItems(PlanArguments.given(spec.commandLine().getParseResult())));
        if (before.isPresent() && plan == null && given.isEmpty()) {
            var run = before.get().run();
            return Plan.of(run.plan(), run.design(), cores);
        }
        var name = plan == null ? DEFAULT_PLAN : plan;
        return Plan.of(PlanFile.nameOf(name), PlanFile.read(name), given, cores);
    }

    private static void requireSomething(List<PlannedCell> cells, Entrants entrants) throws IOException {
        var hindrance = DryRun.hindrance(cells, entrants);
        if (hindrance.isPresent()) {
            throw new IOException(hindrance.get());
        }
    }

    private RunFolder folder(RunEntry entry, Optional<Journal> before) throws IOException {
        if (resume != null && before.isPresent()) {
            return RunFolder.resume(resume, before.get());
        }
        return out == null ? RunFolder.create(RESULTS, entry.started()) : RunFolder.create(out);
    }

    private long seed(Optional<Journal> before) {
        return seed == null && before.isPresent() ? before.get().run().seed() : Seed.of(seed);
    }

    private int measure(
            RunFolder folder,
            RunEntry entry,
            Optional<Journal> before,
            Entrants entrants,
            Set<String> probed,
            PluginOptions.Found found,
            Screen screen)
            throws IOException {
        var progress = new Progress(screen);
        var run = new Run(folder, entry, before, entrants, probed, found.children(), progress);
        Interruption.calls(run::stop);
        var journal = run.execute();
        var analysis = Analysis.of(journal);
        progress.finish(analysis);
        var faults = PlannedCell.faults(entrants.cells());
        screen.say(DryRun.faults(faults.stream()
                .filter(fault -> !failures(journal).contains(fault))
                .toList()));
        var report = noCharts ? Site.write(analysis, folder.path(), false) : Site.write(analysis, folder.path());
        screen.print(List.of("", "Report: " + report.toUri()));
        open.show(report, screen);
        return exitCode(analysis, analysis.hasFailures() || found.atFault() || !faults.isEmpty());
    }

    /** What the forks that failed say. */
    private static Set<String> failures(Journal journal) {
        return journal.forks().stream()
                .flatMap(fork -> Optional.ofNullable(fork.failure()).stream())
                .map(Failure::message)
                .collect(Collectors.toSet());
    }

    private static int exitCode(Analysis analysis, boolean failed) {
        var journal = analysis.journal();
        if (journal.end().map(EndEntry::outcome).equals(Optional.of(EndEntry.Outcome.INTERRUPTED))) {
            return Interruption.EXIT_CODE;
        }
        var recorded = Optional.ofNullable(journal.run().invocation()).map(Invocation::gate);
        return GateOptions.exitCode(
                failed, analysis.gate(), recorded.map(GateRecord::failUndecided).orElse(false));
    }
}
