package workbench.harness.terminal;

import java.util.List;

/** Where the progress of a run is shown: a block of lines that changes, and lines above it that stay. One thread uses it. */
public interface Screen extends AutoCloseable {

    /** The width of the screen, in columns. */
    int columns();

    /** Replaces the block. */
    void show(List<String> block);

    /** Adds lines that stay. */
    void print(List<String> lines);

    /** Adds sentences that stay, each in as many lines as it needs. */
    default void say(List<String> sentences) {
        sentences.forEach(sentence -> print(Paragraph.wrap(sentence, columns())));
    }

    /** Whether the block is ever visible. */
    boolean isLive();

    /** Releases the terminal; the last block stays on it. */
    @Override
    void close();
}
