package workbench.wording;

import java.util.List;

/**
 * The figures behind an answer.
 *
 * @param caption what they are, in a sentence or two
 * @param columns the heads of the columns; the first is that of the names
 * @param rows the rows, each with a text for each column; a dash where there is no figure
 */
public record ConclusionTable(String caption, List<String> columns, List<List<String>> rows) {

    public ConclusionTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether it shows nothing. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
