package workbench.harness.cli;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Model.OptionSpec;

/** The table of options in COMMANDS.md says what the help says. */
class CommandsPageTest {

    private static final Path COMMANDS = Path.of("COMMANDS.md");

    @ParameterizedTest
    @ValueSource(strings = {"run", "compare"})
    void hasARowForEachOption(String command) throws IOException {
        var spec =
                requireNonNull(Main.commandLine().getSubcommands().get(command)).getCommandSpec();

        var rows = spec.options().stream()
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .map(CommandsPageTest::row);

        assertThat(section(command).filter(line -> line.startsWith("| `-")))
                .containsExactlyInAnyOrderElementsOf(rows.toList());
    }

    /** The lines about a command. */
    private static Stream<String> section(String command) throws IOException {
        return Files.readAllLines(COMMANDS).stream()
                .dropWhile(line -> !line.equals("## " + command))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "));
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
