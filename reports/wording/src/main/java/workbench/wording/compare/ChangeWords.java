package workbench.wording.compare;

import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.ChangeKind;
import workbench.statistics.Margin;
import workbench.wording.FailureWords;
import workbench.wording.Figures;
import workbench.wording.WarningWords;

/** What became of a cell, in words. Pure functions. */
public final class ChangeWords {

    private ChangeWords() {}

    /** What a cell is called, such as {@code factor:numbers=5000 · fork-join · width 2}. */
    public static String name(Measurement cell) {
        return "%s · %s · width %s"
                .formatted(
                        cell.cell().workload().label(), cell.name(), cell.cell().width());
    }

    /** What may be said about a cell, in a word or two. */
    public static String kind(ChangeKind kind, Margin margin) {
        return switch (kind) {
            case SLOWER -> "slower";
            case FASTER -> "faster";
            case EQUAL -> "equal within " + Figures.exactly(margin.share());
            case UNDECIDED -> "cannot tell";
        };
    }

    /** The same with its reason where there is no verdict, such as {@code cannot tell: fewer than 5 forks}. */
    public static String verdict(CellChange change) {
        var verdict = kind(change.kind(), change.comparison().margin());
        if (change.kind() != ChangeKind.UNDECIDED) {
            return verdict;
        }
        var reason = reason(change);
        return reason.isEmpty() ? verdict : verdict + ": " + reason;
    }

    private static String reason(CellChange change) {
        if (change.cells().now().status() == Status.FAILED) {
            return "NEW " + failure(change.cells().now());
        }
        if (change.cells().base().status() == Status.FAILED) {
            return "BASE " + failure(change.cells().base());
        }
        return WarningWords.line(change.comparison().warnings());
    }

    private static String failure(Measurement failed) {
        return FailureWords.kind(failed.failures().getFirst().kind());
    }

    /** Its time in NEW / its time in BASE, such as {@code 1.13×}; a dash if a side has no time. */
    public static String ratio(CellChange change) {
        var comparison = change.comparison();
        return Double.isFinite(comparison.ratio())
                ? Figures.ratio(comparison.ratio(), comparison.simultaneous())
                : Figures.NONE;
    }

    /** The interval that goes with the verdict; a dash if there is none. */
    public static String interval(CellChange change) {
        var comparison = change.comparison();
        return Figures.ratioInterval(comparison.ratio(), comparison.simultaneous());
    }

    /** A cell with ratio and interval if it has them, such as {@code factor · fork-join · width 2 (1.13×, 1.09–1.17)}. */
    static String figures(CellChange change) {
        var name = name(change.cells().now());
        return change.comparison().simultaneous().isEmpty()
                ? name
                : "%s (%s, %s)".formatted(name, ratio(change), interval(change));
    }

    /** By how much a ratio of times exceeds 1, rounded up, such as {@code 6.2 %}. */
    static String excess(double ratio) {
        return Figures.share(Math.ceil(1000 * (ratio - 1)) / 1000);
    }
}
