package workbench.harness.terminal;

import java.util.ArrayList;
import java.util.List;

/** Fits text into lines. */
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

    /** The text, or its beginning and an ellipsis where it is longer than a number of columns, at least 1. */
    public static String cut(String text, int columns) {
        if (text.length() <= columns) {
            return text;
        }
        var end = columns > 1 && Character.isHighSurrogate(text.charAt(columns - 2)) ? columns - 2 : columns - 1;
        return text.substring(0, end) + "…";
    }
}
