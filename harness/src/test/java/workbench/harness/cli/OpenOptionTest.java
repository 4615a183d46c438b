package workbench.harness.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import workbench.harness.terminal.PlainScreen;

/** What {@code --open} says. */
class OpenOptionTest {

    private final StringWriter printed = new StringWriter();

    @Test
    void withoutItNothingIsOpened() {
        show();

        assertThat(printed.toString()).isEmpty();
    }

    @Test
    void whereNothingOpensAReportOneLineSaysSo() {
        show("--open");

        assertThat(printed.toString().lines())
                .containsExactly("Note: nothing on this machine could open the report; its address stands above.");
    }

    private void show(String... arguments) {
        var option = new OpenOption(new Browser(List.of(), Duration.ZERO));
        new CommandLine(option).parseArgs(arguments);
        option.show(Path.of("index.html"), new PlainScreen(new PrintWriter(printed, true)));
    }
}
