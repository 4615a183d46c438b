package workbench.harness.terminal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The column widths of a result table: each column is as wide as its content, and names are cut where the screen is too narrow.
 *
 * @param name the columns for names
 * @param figures the columns for each figure
 * @param forks the columns for the numbers of forks
 */
record TableLayout(int name, List<Integer> figures, int forks) {

    private static final String GAP = "  ";

    private static final int LEAST_NAME = 8;

    /** The layout of some rows, heads included, on a screen. */
    static TableLayout of(List<TableRow> all, int columns) {
        var figures = figures(all);
        var forks = widest(all, row -> row.forks().length());
        var room = columns - 3 * GAP.length() - span(figures) - forks;
        var name = Math.max(
                LEAST_NAME, Math.min(room, widest(all, row -> row.name().length())));
        var spare = Math.max(0, room - name);
        var missing = Math.max(0, widest(all, row -> row.words().length()) - span(figures));
        figures.set(0, figures.getFirst() + Math.min(spare, missing)); // what names leave is for words
        return new TableLayout(name, List.copyOf(figures), forks);
    }

    private static List<Integer> figures(List<TableRow> rows) {
        var widths = new ArrayList<>(Collections.nCopies(TableRow.FIGURES, 0));
        for (var row : rows) {
            for (var column = 0; column < row.figures().size(); column++) {
                var length = row.figures().get(column).length();
                widths.set(column, Math.max(widths.get(column), length));
            }
        }
        return widths;
    }

    private static int widest(List<TableRow> rows, ToIntFunction<TableRow> length) {
        return rows.stream().mapToInt(length).max().orElse(0);
    }

    /** How wide the figures are together. */
    private static int span(List<Integer> figures) {
        return figures.stream().mapToInt(Integer::intValue).sum() + (figures.size() - 1) * GAP.length();
    }

    /** A row as a line, without trailing blanks. */
    String line(TableRow row) {
        var words = left(row.words(), span(figures));
        var shown = IntStream.range(0, row.figures().size())
                .mapToObj(column -> right(row.figures().get(column), figures.get(column)))
                .toList();
        return String.join(
                        GAP,
                        "",
                        left(row.name(), name),
                        shown.isEmpty() ? words : String.join(GAP, shown),
                        right(row.forks(), forks))
                .stripTrailing();
    }

    private static String left(String text, int columns) {
        var cut = Paragraph.cut(text, columns);
        return cut + " ".repeat(columns - cut.length());
    }

    private static String right(String text, int columns) {
        return " ".repeat(columns - text.length()) + text;
    }
}
