package workbench.harness.cli;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Model.OptionSpec;

/** The table of options in COMMANDS.md says what the help says. */
class CommandsPageTest {

    private static final Path COMMANDS = Path.of("COMMANDS.md");

    @Test
    void hasARowForEachOptionOfARun() throws IOException {
        var run = requireNonNull(Main.commandLine().getSubcommands().get("run")).getCommandSpec();

        var rows = run.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(CommandsPageTest::row);

        assertThat(Files.readAllLines(COMMANDS).stream().filter(line -> line.startsWith("| `-")))
                .containsExactlyInAnyOrderElementsOf(rows.toList());
    }

    private static String row(OptionSpec option) {
        var value = option.arity().max() == 0
                ? ""
                : " " + option.paramLabel() + (option.splitRegex().isEmpty() ? "" : ",…");
        var names = Stream.of(option.names())
                .map(name -> option.negatable() ? name.replace("--", "--[no-]") : name)
                .collect(joining("`, `"));
        return "| `%s%s` | %s |"
                .formatted(
                        names,
                        value.replace("|", "\\|"),
                        String.join(" ", option.description()).replace("%%", "%"));
    }
}
