package workbench.harness.terminal;

import java.util.List;
import java.util.function.Consumer;
import workbench.wording.ControlCharacters;

/** A screen for files, pipes and terminals that cannot move their cursor: only lines that stay. */
public final class PlainScreen implements Screen {

    private final Consumer<String> out;

    /** A screen whose lines go somewhere, such as standard output. */
    public PlainScreen(Consumer<String> out) {
        this.out = out;
    }

    /** A screen whose lines go to standard output. */
    public static Screen onStandardOutput() {
        return new PlainScreen(System.out::println);
    }

    @Override
    public int columns() {
        return 80;
    }

    @Override
    public void show(List<String> block) {
        // Without a cursor to move, a block would be printed over and over.
    }

    @Override
    public void print(List<String> lines) {
        lines.stream().map(ControlCharacters::shown).forEach(out);
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
