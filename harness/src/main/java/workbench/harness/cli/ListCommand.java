package workbench.harness.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import workbench.harness.plan.PlanFile;
import workbench.harness.terminal.Paragraph;
import workbench.parameter.Arguments;
import workbench.plugin.Plugin;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.Strategy;

/** Lists what can be measured. */
@Command(
        name = "list",
        description =
                "Lists workloads, strategies, their parameters with defaults, and what is unavailable here and why.",
        mixinStandardHelpOptions = true)
final class ListCommand implements Runnable {

    private static final int COLUMNS = 80;

    @Mixin
    private PluginOptions plugins = new PluginOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public void run() {
        var found = plugins.find();
        var out = spec.commandLine().getOut();
        out.println("Workloads (-w NAME[:key=value,…])");
        found.workloads().all().forEach(workload -> print(out, workload, Optional.empty()));
        out.println();
        out.println("Strategies (-s NAME[:key=value,…])");
        found.strategies().all().forEach(strategy -> print(out, strategy, unavailable(strategy, found.children())));
        out.println();
        out.println("Plans (--plan NAME): " + String.join(", ", PlanFile.BUILT_IN));
        out.flush();
    }

    private static Optional<String> unavailable(Strategy strategy, ChildLauncher children) {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        var arguments = Arguments.of(strategy.parameters(), Map.of());
        return strategy.unavailable(new Setting(arguments, 1, folder, children));
    }

    private static void print(PrintWriter out, Plugin plugin, Optional<String> unavailable) {
        out.println();
        print(out, "  ", plugin.name() + ": " + plugin.summary());
        unavailable.ifPresent(reason -> print(out, "    ", "NOT AVAILABLE HERE: " + reason));
        for (var parameter : plugin.parameters()) {
            print(
                    out,
                    "    ",
                    "%s=%s  %s; %s"
                            .formatted(
                                    parameter.name(), parameter.defaultText(), parameter.help(), parameter.accepted()));
        }
    }

    private static void print(PrintWriter out, String indent, String text) {
        Paragraph.wrap(text, COLUMNS - indent.length()).forEach(line -> out.println(indent + line));
    }
}
