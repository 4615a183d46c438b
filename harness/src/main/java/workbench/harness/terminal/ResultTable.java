package workbench.harness.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbench.analysis.Analysis;
import workbench.wording.SliceWords;

/** The slices of a run as lines of text, the fastest first in each. */
final class ResultTable {

    private ResultTable() {}

    /** The lines for a screen, none of them with trailing blanks. */
    static List<String> lines(Analysis analysis, int columns) {
        var all = analysis.slices().stream()
                .flatMap(slice -> Stream.concat(
                        Stream.of(TableRow.head(slice)),
                        slice.standings().stream().map(standing -> TableRow.of(slice, standing))))
                .toList();
        var layout = TableLayout.of(all, columns);
        var lines = new ArrayList<String>();
        for (var slice : analysis.slices()) {
            lines.add("");
            lines.addAll(Paragraph.wrap(SliceWords.title(slice), columns));
            lines.add(layout.line(TableRow.head(slice)));
            slice.standings().forEach(standing -> lines.add(layout.line(TableRow.of(slice, standing))));
        }
        return lines;
    }
}
