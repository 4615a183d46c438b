package workbench.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbench.harness.plan.CheckedPlugin;
import workbench.harness.plan.PlanFile;
import workbench.harness.plan.PluginSpec;
import workbench.harness.plugin.GuardedPlugin;
import workbench.harness.plugin.GuardedStrategy;
import workbench.harness.plugin.GuardedWorkload;
import workbench.harness.terminal.Paragraph;
import workbench.parameter.Nearest;
import workbench.parameter.OneLine;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.Strategy;
import workbench.wording.ControlCharacters;

/** Lists what can be measured. */
@Command(
        name = "list",
        description = "Lists workloads and strategies, with what is unavailable here and why; or the parameters of one,"
                + " with their defaults.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private static final int COLUMNS = 80;

    @Parameters(
            arity = "0..1",
            paramLabel = "NAME",
            description = "The workload or strategy whose parameters are to be shown. Default: an overview of all.")
    private @Nullable String name;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    /** A plugin that was asked all there is to show of it, so that its fault is known. */
    private record ListedPlugin(GuardedPlugin<?> plugin, String summary, Optional<String> unavailable) {

        static ListedPlugin of(GuardedWorkload workload) {
            return new ListedPlugin(workload, workload.summary(), Optional.empty());
        }

        static ListedPlugin of(GuardedStrategy strategy, Setting setting) {
            var language = strategy.language();
            var summary = language.equals(Strategy.JAVA)
                    ? strategy.summary()
                    : "%s, in %s".formatted(strategy.summary(), language);
            return new ListedPlugin(strategy, summary, strategy.unavailable(setting));
        }

        /** What keeps it from being measured here. */
        Stream<String> obstacles() {
            return Stream.concat(
                    unavailable.stream().map(reason -> "NOT AVAILABLE HERE: " + reason),
                    plugin.fault().stream().map(fault -> "FAULT: " + fault));
        }
    }

    @Override
    public Integer call() {
        var found = plugins.find();
        requireKnown(found);
        var workloads = workloads(found);
        var strategies = strategies(found);
        var out = spec.commandLine().getOut();
        if (name == null) {
            overview(out, workloads, strategies);
        } else {
            workloads.forEach(one -> details(out, one));
            strategies.forEach(one -> details(out, one));
        }
        out.flush();
        var faults = Stream.concat(workloads.stream(), strategies.stream())
                .anyMatch(one -> one.plugin().fault().isPresent());
        return found.atFault() || faults ? Main.FAILED : 0;
    }

    private void requireKnown(PluginOptions.Found found) {
        var known = new TreeSet<>(found.workloads().names());
        known.addAll(found.strategies().names());
        if (name != null && !known.contains(name)) {
            throw Nearest.unknown("workload or strategy", name, known);
        }
    }

    private boolean isWanted(String one) {
        return name == null || name.equals(one);
    }

    private List<ListedPlugin> workloads(PluginOptions.Found found) {
        var checked = found.plugins();
        return found.workloads().names().stream()
                .filter(this::isWanted)
                .map(one -> checked.workload(new PluginSpec(one, Map.of())))
                .map(one -> ListedPlugin.of(one.plugin()))
                .toList();
    }

    private List<ListedPlugin> strategies(PluginOptions.Found found) {
        var checked = found.plugins();
        return found.strategies().names().stream()
                .filter(this::isWanted)
                .map(one -> checked.strategy(new PluginSpec(one, Map.of())))
                .map(one -> ListedPlugin.of(one.plugin(), setting(one, found.children())))
                .toList();
    }

    private static Setting setting(CheckedPlugin<?> plugin, ChildLauncher children) {
        return new Setting(plugin.arguments(), 1, Path.of(System.getProperty("java.io.tmpdir")), children);
    }

    private static void overview(PrintWriter out, List<ListedPlugin> workloads, List<ListedPlugin> strategies) {
        out.println("Workloads (-w NAME[:key=value,…])");
        summaries(out, workloads);
        out.println();
        out.println("Strategies (-s NAME[:key=value,…])");
        summaries(out, strategies);
        out.println();
        out.println("Plans (--plan NAME)");
        plans(out);
        out.println();
        out.println("'workbench list NAME' shows the parameters of a workload or strategy.");
    }

    private static void summaries(PrintWriter out, List<ListedPlugin> plugins) {
        var form = form(plugins.stream().map(one -> one.plugin().name()));
        for (var one : plugins) {
            summary(out, form.formatted(one.plugin().name(), one.summary()));
            one.obstacles().forEach(obstacle -> print(out, "    ", obstacle));
        }
    }

    private static void plans(PrintWriter out) {
        var form = form(PlanFile.BUILT_IN.stream());
        PlanFile.BUILT_IN.forEach(plan -> summary(out, form.formatted(plan, PlanFile.summary(plan))));
    }

    /** The form of a line for each of some names. */
    private static String form(Stream<String> names) {
        return "  %%-%ds  %%s".formatted(names.mapToInt(String::length).max().orElse(1));
    }

    private static void summary(PrintWriter out, String line) {
        out.println(Paragraph.cut(ControlCharacters.shown(line.stripTrailing()), COLUMNS));
    }

    private static void details(PrintWriter out, ListedPlugin one) {
        print(out, "", one.plugin().name() + ": " + one.summary());
        one.obstacles().forEach(obstacle -> print(out, "  ", obstacle));
        for (var parameter : one.plugin().parameters()) {
            print(
                    out,
                    "  ",
                    "%s=%s  %s; %s"
                            .formatted(
                                    parameter.name(),
                                    parameter.defaultText(),
                                    OneLine.of(parameter.help()),
                                    parameter.accepted()));
        }
    }

    private static void print(PrintWriter out, String indent, String text) {
        Paragraph.wrap(text, COLUMNS - indent.length())
                .forEach(line -> out.println(indent + ControlCharacters.shown(line)));
    }
}
