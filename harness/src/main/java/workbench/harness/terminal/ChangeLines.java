package workbench.harness.terminal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import workbench.analysis.cell.Measurement;
import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.ChangeKind;
import workbench.analysis.compare.GateResult;
import workbench.analysis.compare.RunComparison;
import workbench.wording.compare.ChangeWords;
import workbench.wording.compare.GateWords;
import workbench.wording.compare.RunComparisonWords;

/** Two runs side by side as lines of text. */
public final class ChangeLines {

    /** Of more cells, only those that changed are shown. */
    private static final int MOST_SHOWN = 40;

    /** Of more cells that only one run has, the first are named. */
    private static final int MOST_NAMED = 10;

    private static final String GAP = "  ";
    private static final String INDENT = "  ";
    private static final int LEAST_NAME = 16;
    private static final int RATIO = 10;
    private static final int INTERVAL = 13;

    private final RunComparison comparison;
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    private ChangeLines(RunComparison comparison, int columns) {
        this.comparison = comparison;
        this.columns = columns;
    }

    /**
     * The lines for a screen.
     *
     * @param gate whether a build may pass; empty if that was not asked
     */
    public static List<String> of(RunComparison comparison, Optional<GateResult> gate, int columns) {
        var lines = new ChangeLines(comparison, columns);
        lines.table();
        lines.sentences(gate);
        return lines.lines;
    }

    private void table() {
        var shown = comparison.changes().stream()
                .filter(change -> comparison.changes().size() <= MOST_SHOWN || isNews(change))
                .toList();
        var verdicts = widest(shown, ChangeWords::verdict);
        var room = columns - INDENT.length() - 3 * GAP.length() - RATIO - INTERVAL - verdicts;
        var names = Math.max(
                LEAST_NAME,
                Math.min(room, widest(shown, change -> name(change.cells().now()))));
        var title = "";
        for (var change : shown) {
            var now = change.cells().now();
            if (!title(now).equals(title)) {
                title = title(now);
                lines.add("");
                lines.addAll(Paragraph.wrap(title, columns));
                lines.add(line(names, "", "NEW / BASE", "interval", "verdict"));
            }
            lines.add(line(
                    names,
                    name(now),
                    ChangeWords.ratio(change),
                    ChangeWords.interval(change),
                    ChangeWords.verdict(change)));
        }
    }

    private static boolean isNews(CellChange change) {
        return change.kind() == ChangeKind.SLOWER || change.kind() == ChangeKind.FASTER;
    }

    private static int widest(List<CellChange> changes, Function<CellChange, String> text) {
        return changes.stream().map(text).mapToInt(String::length).max().orElse(0);
    }

    private static String title(Measurement cell) {
        return "%s · width %s"
                .formatted(cell.cell().workload().label(), cell.cell().width());
    }

    private static String name(Measurement cell) {
        return cell.name();
    }

    private String line(int names, String name, String ratio, String interval, String verdict) {
        var start = "%s%-" + names + "s%s%" + RATIO + "s%s%" + INTERVAL + "s%s";
        var figures = start.formatted(INDENT, Paragraph.cut(name, names), GAP, ratio, GAP, interval, GAP);
        return (figures + Paragraph.cut(verdict, Math.max(1, columns - figures.length()))).stripTrailing();
    }

    private void sentences(Optional<GateResult> gate) {
        lines.add("");
        say(RunComparisonWords.sentence(comparison));
        gate.ifPresent(found -> say(GateWords.title(found) + " " + GateWords.sentence(found)));
        only("BASE", comparison.cells().onlyBase());
        only("NEW", comparison.cells().onlyNow());
        lines.add("");
        RunComparisonWords.limits(comparison).forEach((subject, limit) -> say(subject + ": " + limit));
        RunComparisonWords.notes(comparison).forEach(note -> say("Note: " + note));
    }

    private void only(String run, List<Measurement> cells) {
        if (!cells.isEmpty()) {
            var named = cells.stream().limit(MOST_NAMED).map(ChangeWords::name);
            var more = cells.size() > MOST_NAMED
                    ? Stream.of("%s more".formatted(cells.size() - MOST_NAMED))
                    : Stream.<String>empty();
            say("Only in %s: %s."
                    .formatted(run, String.join("; ", Stream.concat(named, more).toList())));
        }
    }

    private void say(String text) {
        lines.addAll(Paragraph.wrap(text, columns));
    }
}
