package workbench.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import workbench.harness.plan.CheckedPlugin;
import workbench.harness.plan.PlanFile;
import workbench.harness.plan.PluginSpec;
import workbench.harness.plugin.GuardedPlugin;
import workbench.harness.terminal.Paragraph;
import workbench.parameter.OneLine;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.wording.ControlCharacters;

/** Lists what can be measured. */
@Command(
        name = "list",
        description =
                "Lists workloads, strategies, their parameters with defaults, and what is unavailable here and why.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {

    private static final int COLUMNS = 80;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        var found = plugins.find();
        var checked = found.plugins();
        var out = spec.commandLine().getOut();
        var faults = new ArrayList<String>();
        out.println("Workloads (-w NAME[:key=value,…])");
        for (var name : found.workloads().names()) {
            print(out, checked.workload(new PluginSpec(name, Map.of())), _ -> Optional.empty(), faults);
        }
        out.println();
        out.println("Strategies (-s NAME[:key=value,…])");
        for (var name : found.strategies().names()) {
            var strategy = checked.strategy(new PluginSpec(name, Map.of()));
            print(out, strategy, one -> one.plugin().unavailable(setting(one, found.children())), faults);
        }
        out.println();
        out.println("Plans (--plan NAME): " + String.join(", ", PlanFile.BUILT_IN));
        out.flush();
        return found.atFault() || !faults.isEmpty() ? Main.FAILED : 0;
    }

    private static Setting setting(CheckedPlugin<?> plugin, ChildLauncher children) {
        return new Setting(plugin.arguments(), 1, Path.of(System.getProperty("java.io.tmpdir")), children);
    }

    private static <G extends GuardedPlugin<?>> void print(
            PrintWriter out,
            CheckedPlugin<G> one,
            Function<CheckedPlugin<G>, Optional<String>> unavailable,
            List<String> faults) {
        var plugin = one.plugin();
        out.println();
        print(out, "  ", plugin.name() + ": " + plugin.summary());
        unavailable.apply(one).ifPresent(reason -> print(out, "    ", "NOT AVAILABLE HERE: " + reason));
        plugin.fault().ifPresent(fault -> print(out, "    ", "FAULT: " + fault));
        plugin.fault().ifPresent(faults::add);
        for (var parameter : plugin.parameters()) {
            print(
                    out,
                    "    ",
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
