package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import workbench.harness.own.OwnCode;
import workbench.harness.own.TemporaryFolder;
import workbench.harness.plan.CheckedPlugin;
import workbench.harness.plan.CheckedPlugins;
import workbench.harness.plan.OptionTexts;
import workbench.harness.plan.Plan;
import workbench.harness.plan.PlanFile;
import workbench.harness.plan.PlanOptions;
import workbench.harness.plan.PluginSpec;
import workbench.harness.plan.ValueType;
import workbench.harness.plugin.GuardedStrategy;
import workbench.harness.probe.ProbeTarget;
import workbench.harness.probe.ProbeWords;
import workbench.harness.probe.wire.ProbeRequest;
import workbench.harness.terminal.PlainScreen;
import workbench.parameter.Durations;
import workbench.parameter.UsageException;
import workbench.wording.Figures;

/** Looks for what goes wrong when many threads perform the items of a workload. */
@Command(
        name = "probe",
        description =
                "Looks for what goes wrong when many threads perform the items of a workload: wrong results, exceptions,"
                        + " deadlocks, threads left behind, results that depend on the order of the items. It performs hundreds of small"
                        + " jobs in one JVM, with all strategies and widths up to 64, holds threads back at awkward moments, performs items"
                        + " twice at once and interrupts some.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  workbench probe -w Render.java",
            "  workbench probe -w com.acme.Pages::render --items com.acme.Pages::all \\",
            "    --class-path target/classes",
            "",
            "Exit codes: 0 nothing found, 1 something found, 2 wrong usage, 130 interrupted."
        })
final class ProbeCommand implements Callable<Integer> {

    private static final Duration SHORTEST = Duration.ofMillis(100);

    /** How long no item may begin or end: so long, and some times as long as all of them took one after another. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int AS_LONG = 4;

    private static final Duration LONGEST = Duration.ofHours(1);

    private static final int MOST = 1_000_000;

    /** Where the threads of a job that does not end are written to. */
    private static final Path RESULTS = Path.of("results");

    @Option(
            names = {"-w", "--workload"},
            paramLabel = "NAME[:key=value,…]",
            description =
                    "What to perform: own code as FILE.java, CLASS or CLASS::METHOD, or a name that 'workbench list' shows. Repeatable.")
    private List<String> workloads = new ArrayList<>();

    @Option(
            names = {"-s", "--strategy"},
            paramLabel = "NAME[:key=value,…]",
            description = "How to perform it. Without any, all strategies of this JVM. Repeatable.")
    private List<String> strategies = new ArrayList<>();

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Seed of all that is left to chance. Default: random; what is found names it.")
    private @Nullable String seed;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "How long it looks, at most. Default: ${DEFAULT-VALUE}.")
    private String time = "20s";

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "How many jobs it performs, at most. Default: ${DEFAULT-VALUE}.")
    private String jobs = "800";

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Mixin
    private OwnCodeOptions ownCode = new OwnCodeOptions();

    private volatile boolean stopped;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var limits = new ProbeRequest.Limits(
                ValueType.count(MOST).parse("jobs", jobs),
                ValueType.duration(SHORTEST, LONGEST).parse("time", time),
                PATIENCE);
        var chance = Seed.of(seed);
        var plan = plan();
        try (var own = ownCode.of(plan)) {
            stopWhenInterrupted();
            return probe(plan, own, limits, chance) ? Main.FAILED : 0;
        } catch (IOException e) {
            if (stopped) {
                return Interruption.EXIT_CODE;
            }
            throw e;
        }
    }

    private void stopWhenInterrupted() throws IOException {
        var self = Thread.currentThread();
        Interruption.calls(() -> {
            stopped = true;
            self.interrupt();
        });
    }

    /** Probes all workloads, and returns whether something was found. */
    private boolean probe(Plan plan, OwnCode own, ProbeRequest.Limits limits, long chance) throws IOException {
        var found = false;
        var all = plugins.find(own.paths(), own::named);
        for (var workload : plan.blocks().getFirst().get(PlanOptions.WORKLOAD)) {
            found |= probe(workload, strategies(plan, all.plugins()), all, limits, chance);
        }
        return found;
    }

    private Plan plan() {
        if (workloads.isEmpty()) {
            throw new UsageException("probe needs something to perform; name it with -w, such as -w Render.java");
        }
        var given = OptionTexts.NONE.with(PlanOptions.WORKLOAD, workloads).with(PlanOptions.STRATEGY, strategies);
        var block = new PlanFile(List.of(ownCode.withItems(given)), OptionTexts.NONE);
        return Plan.of("probe", block, OptionTexts.NONE, Runtime.getRuntime().availableProcessors());
    }

    private static List<CheckedPlugin<GuardedStrategy>> strategies(Plan plan, CheckedPlugins plugins) {
        var named = plan.blocks().getFirst().get(PlanOptions.STRATEGY);
        return (named.isEmpty() ? plugins.allStrategies() : named)
                .stream().map(plugins::strategy).toList();
    }

    private boolean probe(
            PluginSpec typed,
            List<CheckedPlugin<GuardedStrategy>> chosen,
            PluginOptions.Found found,
            ProbeRequest.Limits limits,
            long chance)
            throws IOException {
        try (var folder = new TemporaryFolder()) {
            var workload = found.plugins().workload(typed);
            var target = new ProbeTarget(workload, chosen, found.children(), folder.path());
            if (!target.performsAtOnce()) {
                throw new UsageException(
                        "none of the strategies performs items at once in one JVM; name another with -s, or leave it out for all");
            }
            say(List.of("Probing %s: at most %s in %s, each of which performs an item at most twice …"
                    .formatted(
                            workload.use().label(),
                            Figures.count(limits.jobs(), "job"),
                            Durations.format(limits.time()))));
            var name = "probe-%s-%d-threads.txt".formatted(workload.use().name(), chance);
            var threads = RESULTS.resolve(name);
            var started = System.nanoTime();
            try (var provision = target.provision()) {
                var patient = limits.morePatient(Duration.ofNanos(
                        AS_LONG * (System.nanoTime() - started))); // all items were performed meanwhile
                var outcome = target.perform(target.request(provision.arguments(), patient, false, chance, threads));
                say(ProbeWords.sentences(outcome, "--seed %d repeats it.".formatted(chance)));
                return !outcome.findings().isEmpty();
            }
        }
    }

    private void say(List<String> sentences) {
        new PlainScreen(spec.commandLine().getOut()).say(sentences);
        spec.commandLine().getOut().flush();
    }
}
