package workbench.harness.terminal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import workbench.wording.ControlCharacters;

/** A screen on a real terminal, which redraws its block in place. */
public final class TerminalScreen implements Screen {

    private final Terminal terminal;
    private int shown;

    private TerminalScreen(Terminal terminal) {
        this.terminal = terminal;
    }

    /** The terminal of this process; empty if output goes elsewhere or the terminal cannot move its cursor. */
    public static Optional<Screen> open() {
        if (!isTerminal() || "dumb".equals(System.getenv("TERM"))) {
            return Optional.empty();
        }
        try {
            // The JVM keeps handling signals, so that Ctrl-C ends the run cleanly.
            var terminal = TerminalBuilder.builder()
                    .system(true)
                    .dumb(true)
                    .nativeSignals(false)
                    .build();
            return Optional.of(new TerminalScreen(terminal));
        } catch (IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("SystemConsoleNull") // still null if the JVM was started with -Djdk.console=java.base
    private static boolean isTerminal() {
        var console = System.console();
        return console != null && console.isTerminal();
    }

    @Override
    public int columns() {
        var columns = terminal.getSize().getColumns();
        return columns > 0 ? columns : 80;
    }

    @Override
    public void show(List<String> block) {
        var rows = terminal.getSize().getRows() > 0 ? terminal.getSize().getRows() : 24;
        erase();
        // Of a block taller than the terminal, the end is shown, because that is where the progress is.
        var visible = block.subList(Math.max(0, block.size() - rows + 1), block.size());
        visible.forEach(line -> terminal.writer().println(fitted(line)));
        shown = visible.size();
        terminal.flush();
    }

    private void erase() {
        if (shown > 0) {
            // ANSI: move up this many lines, to the start of the line, and erase all below.
            terminal.writer().print("\u001b[%dF\u001b[J".formatted(shown));
            shown = 0;
        }
    }

    private String fitted(String text) {
        var line = ControlCharacters.shown(text);
        return line.length() <= columns() ? line : line.substring(0, columns() - 1) + "…";
    }

    @Override
    public void print(List<String> lines) {
        erase();
        lines.stream().map(ControlCharacters::shown).forEach(terminal.writer()::println);
        terminal.flush();
    }

    @Override
    public boolean isLive() {
        return true;
    }

    @Override
    public void close() {
        try {
            terminal.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
