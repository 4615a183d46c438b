package workbench.wording;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * A table of figures, a line for each strategy. A column without any figure is left out.
 *
 * @param columns the heads of the columns
 * @param lines the lines
 */
public record FigureTable(List<String> columns, List<Line> lines) {

    /**
     * One line.
     *
     * @param name the strategy
     * @param figures one for each column
     */
    public record Line(String name, List<Figure> figures) {}

    /**
     * One figure.
     *
     * @param text how it is shown; a dash if there is none
     * @param note what is shown below it; empty for nothing
     * @param key what the column is sorted by; empty if there is none
     */
    public record Figure(String text, String note, String key) {

        static Figure of(OptionalDouble value, DoubleFunction<String> words) {
            var key = value.isPresent() ? Double.toString(value.getAsDouble()) : "";
            return new Figure(Figures.known(value, words), "", key);
        }

        /** This figure with another below it, if there is one. */
        Figure noting(OptionalDouble value, DoubleFunction<String> words) {
            return value.isPresent() ? new Figure(text, words.apply(value.getAsDouble()), key) : this;
        }
    }

    /** A column of a table that has a line for each {@code T}. */
    record Column<T>(String head, Function<T, Figure> figure) {

        Column(String head, Function<T, OptionalDouble> value, DoubleFunction<String> words) {
            this(head, row -> Figure.of(value.apply(row), words));
        }
    }

    static <T> FigureTable of(List<T> rows, Function<T, String> name, List<Column<T>> columns) {
        var shown = new ArrayList<Column<T>>(columns);
        shown.removeIf(column ->
                rows.stream().allMatch(row -> column.figure.apply(row).key().isEmpty()));
        return new FigureTable(
                shown.stream().map(Column::head).toList(),
                rows.stream()
                        .map(row -> new Line(
                                name.apply(row),
                                shown.stream()
                                        .map(column -> column.figure.apply(row))
                                        .toList()))
                        .toList());
    }

    /** Whether it shows nothing. */
    public boolean isEmpty() {
        return columns.isEmpty() || lines.isEmpty();
    }
}
