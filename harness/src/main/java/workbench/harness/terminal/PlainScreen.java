package workbench.harness.terminal;

import java.io.PrintWriter;
import java.util.List;
import workbench.wording.ControlCharacters;

/** A screen for files, pipes and terminals that cannot move their cursor: only lines that stay. */
public final class PlainScreen implements Screen {

    /** How wide text is where nobody says. */
    static final int COLUMNS = 80;

    private final PrintWriter out;

    /** A screen whose lines go somewhere, such as standard output. */
    public PlainScreen(PrintWriter out) {
        this.out = out;
    }

    @Override
    public int columns() {
        return COLUMNS;
    }

    @Override
    public void show(List<String> block) {
        // Without a cursor to move, a block would be printed over and over.
    }

    @Override
    public void print(List<String> lines) {
        lines.stream().map(ControlCharacters::shown).forEach(out::println);
    }

    @Override
    public boolean isLive() {
        return false;
    }

    @Override
    public void close() {
        // There is nothing to release.
    }
}
