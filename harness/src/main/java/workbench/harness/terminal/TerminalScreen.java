package workbench.harness.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.AttributedString;
import workbench.wording.ControlCharacters;

/** A screen on a real terminal, which redraws its block in place. */
public final class TerminalScreen implements Screen {

    private static final int USUAL_ROWS = 24;

    private final Terminal terminal;
    private final PlainWriter plain;
    private final PrintWriter out;
    private int shown;

    /** A screen on a terminal, which it closes. */
    TerminalScreen(Terminal terminal) {
        this.terminal = terminal;
        this.plain = new PlainWriter(terminal.writer(), terminal.encoding());
        this.out = new PrintWriter(plain);
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
                    .encoding(System.out.charset())
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
        return columns > 0 ? columns : PlainScreen.COLUMNS;
    }

    private int rows() {
        var rows = terminal.getSize().getRows();
        return rows > 0 ? rows : USUAL_ROWS;
    }

    @Override
    public void show(List<String> block) {
        erase();
        var visible = visible(block);
        visible.forEach(line -> out.println(fitted(line)));
        shown = visible.size();
        out.flush();
    }

    /**
     * What fits between the cursor's own line and the top. Of a taller block that is the end, because that is where the
     * progress is: what scrolls out of the window could never be erased.
     */
    private List<String> visible(List<String> block) {
        var most = Math.max(1, rows() - 1);
        if (block.size() <= most) {
            return block;
        }
        var hidden = block.size() - most + 1;
        var visible = new ArrayList<String>();
        visible.add("… %d more".formatted(hidden));
        visible.addAll(block.subList(hidden, block.size()));
        return visible;
    }

    /** Empties line by line: some terminals, such as tmux, keep a copy of a screen that is erased as a whole. */
    private void erase() {
        var lines = Math.min(shown, rows() - 1);
        if (lines > 0) {
            up(lines);
            for (var line = 0; line < lines; line++) {
                out.println("\u001b[2K"); // ANSI: erase the line
            }
            up(lines);
        }
        shown = 0;
    }

    private void up(int lines) {
        out.print("\u001b[%dF".formatted(lines)); // ANSI: to the start of the line so far above
    }

    private String fitted(String text) {
        var line = new AttributedString(plain.plain(ControlCharacters.shown(text)));
        var ellipsis = plain.plain("…");
        return line.columnLength() <= columns()
                ? line.toString()
                : line.columnSubSequence(0, columns() - ellipsis.length()) + ellipsis;
    }

    @Override
    public void print(List<String> lines) {
        erase();
        lines.stream().map(ControlCharacters::shown).forEach(out::println);
        out.flush();
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
