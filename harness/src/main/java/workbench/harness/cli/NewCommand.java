package workbench.harness.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbench.harness.module.NewModule;
import workbench.harness.own.Template;
import workbench.harness.terminal.PlainScreen;
import workbench.parameter.UsageException;
import workbench.site.RunAgain;
import workbench.site.ShellWords;

/** Writes a source file or a Maven module to begin with. */
@Command(
        name = "new",
        description =
                "Writes a workload or a strategy to begin with, which can be measured as it is: one source file, or"
                        + " a Maven module with its contract test.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "workload|strategy", description = "What it is to be.")
    private String kind = "";

    @Parameters(
            index = "1",
            paramLabel = "NAME",
            description = "The name of the class, such as RenderPages; of a module the name by which it is measured,"
                    + " such as render-pages.")
    private String name = "";

    @Option(
            names = "--module",
            description =
                    "Write a Maven module: into the project's own tree, where three other poms get a line for it, if"
                            + " DIR lies there; elsewhere it stands alone.")
    private boolean module;

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
        new PlainScreen(spec.commandLine().getOut()).print(module ? module(template) : file(template));
        return 0;
    }

    private Template template() {
        try {
            return Template.valueOf(kind.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new UsageException("'%s' cannot be made; accepted: workload, strategy".formatted(kind), e);
        }
    }

    private List<String> file(Template template) throws IOException {
        var file = template.write(name, folder);
        return List.of(
                "Wrote " + file,
                "To measure it:",
                "  " + RunAgain.command(PluginOptions.program(), run(template, ShellWords.quoted(file.toString()))));
    }

    private List<String> module(Template template) throws IOException {
        var written = NewModule.write(template, name, folder, Version.number());
        return written.project().isPresent()
                ? inProject(template, written, written.project().get())
                : alone(template, written.folder());
    }

    private List<String> inProject(Template template, NewModule written, Path root) throws IOException {
        var path = root.relativize(written.folder());
        var lines = new ArrayList<String>();
        lines.add("Wrote %s, and a line for it into %s"
                .formatted(
                        path,
                        written.edited().stream()
                                .map(pom -> root.relativize(pom).toString())
                                .collect(joining(", "))));
        lines.add("To test it and to measure it:");
        if (!root.equals(Path.of("").toRealPath())) {
            lines.add("  cd " + ShellWords.quoted(root.toString()));
        }
        lines.add("  mvn -q -pl %s install".formatted(path));
        lines.add("  " + RunAgain.command(null, run(template, name)));
        return lines;
    }

    private List<String> alone(Template template, Path written) {
        var path =
                ShellWords.quoted(written.resolve("target").resolve("classes").toString());
        return List.of(
                "Wrote " + written,
                "To test it and to measure it:",
                "  mvn -q -f %s package"
                        .formatted(ShellWords.quoted(written.resolve("pom.xml").toString())),
                "  "
                        + RunAgain.command(
                                PluginOptions.program(),
                                run(template, name) + " --%s-path %s".formatted(template.kind(), path)));
    }

    /** What measures it: a workload with each strategy, a strategy beside one item after another. */
    private static String run(Template template, String what) {
        return switch (template) {
            case WORKLOAD -> "run -w " + what;
            case STRATEGY -> "run -w factor -s sequential -s " + what;
        };
    }
}
