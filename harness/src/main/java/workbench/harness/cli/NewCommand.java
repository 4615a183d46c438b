package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbench.harness.own.Template;
import workbench.harness.terminal.PlainScreen;
import workbench.parameter.UsageException;

/** Writes a source file to begin with. */
@Command(
        name = "new",
        description =
                "Writes a source file to begin with: a workload or a strategy in one class, which can be measured as it is.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "workload|strategy", description = "What the class is to be.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "NAME", description = "The name of the class, such as RenderPages.")
    private String name = "";

    @Option(names = "--in", paramLabel = "DIR", description = "The folder to write it to. Default: the current one.")
    private Path folder = Path.of("");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var template = template();
        if (!Files.isDirectory(folder.toAbsolutePath())) {
            throw new UsageException("--in: there is no folder %s".formatted(folder));
        }
        var file = template.write(name, folder);
        new PlainScreen(spec.commandLine().getOut())
                .print(List.of("Wrote " + file, "To measure it: run %s %s".formatted(option(template), file)));
        return 0;
    }

    private Template template() {
        try {
            return Template.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("'%s' cannot be made; accepted: workload, strategy".formatted(kind), e);
        }
    }

    private static String option(Template template) {
        return switch (template) {
            case WORKLOAD -> "-w";
            case STRATEGY -> "-w factor -s sequential -s";
        };
    }
}
