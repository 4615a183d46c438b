package workbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The manual page says what the help says. */
class ManPageTest {

    private final CommandLine program = Main.commandLine();

    private final String page = ManPage.of(program);

    @Test
    void hasEachCommandAndEachOption() {
        var commands = Stream.concat(Stream.of(program), program.getSubcommands().values().stream());

        assertThat(commands).hasSizeGreaterThan(4).allSatisfy(command -> {
            var spec = command.getCommandSpec();
            assertThat(page).contains(spec.name());
            assertThat(spec.options())
                    .allSatisfy(option -> assertThat(page)
                            .contains(
                                    option.longestName().substring(2).replace("-", "\\-"),
                                    option.description()[0].replace("%%", "%").replace("-", "\\-")));
        });
    }

    @Test
    void noLineOfTextIsTakenForACommand() {
        assertThat(page.lines().filter(line -> line.matches("[.'].*")))
                .allMatch(line -> line.matches("\\.(TH|SH|TP|PP|nf|fi)( \"[^\"]*\")*"));
        assertThat(page).startsWith(".TH \"WORKBENCH\" \"1\"\n").doesNotContain("…");
    }
}
