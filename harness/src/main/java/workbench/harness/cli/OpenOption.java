package workbench.harness.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import workbench.harness.terminal.Screen;

/** The option that opens a report once it is written. */
final class OpenOption {

    @Option(names = "--open", description = "Open the report in the browser when it is written.")
    private boolean wanted;

    private final Browser browser;

    /** Opens it in the browser of this machine. */
    OpenOption() {
        this(Browser.ofTheSystem());
    }

    /** Opens it in some browser. */
    OpenOption(Browser browser) {
        this.browser = browser;
    }

    /** Whether a page is to be opened. */
    boolean isWanted() {
        return wanted;
    }

    /** Opens a page if that is wanted; where nothing can, says so. */
    void show(Path page, Screen screen) {
        if (wanted && !browser.open(page.toUri())) {
            screen.say(List.of("Note: nothing on this machine could open the report; its address stands above."));
        }
    }
}
