package workbench.harness.terminal;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines at its blanks. */
public final class Paragraph {

    private Paragraph() {}

    /** The text in lines shorter than a number of columns, except for longer words; later lines are indented by two. */
    public static List<String> wrap(String text, int columns) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() >= columns) {
                lines.add(line.toString());
                line.setLength(0);
                line.append("  ");
            }
            line.append(line.isEmpty() || line.toString().isBlank() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
