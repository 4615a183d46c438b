package workbench.wording.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.compare.CellChange;
import workbench.analysis.compare.ChangeKind;
import workbench.analysis.compare.RunComparison;
import workbench.results.Use;
import workbench.statistics.Changes;
import workbench.statistics.Estimate;
import workbench.statistics.Interval;
import workbench.statistics.MachineShift;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;

/** What changed between two runs, and how far that can be seen, in words. Pure functions. */
public final class RunComparisonWords {

    /** What the comparison is called. */
    public static final String TITLE = "NEW against BASE";

    /** Above the cells that only one run has. */
    public static final String ONLY = "Cells of one run only";

    /** Above what limits the comparison. */
    public static final String LIMITS = "How far this can be seen";

    private static final String NOTHING = "No cell is proven slower or faster";

    /** Of more cells, their number says more than their names. */
    private static final int MOST_NAMED = 3;

    private final RunComparison comparison;

    private RunComparisonWords(RunComparison comparison) {
        this.comparison = comparison;
    }

    /** What the comparison comes to, in a word or two: the first kind of change that a cell has. */
    public static String certainty(RunComparison comparison) {
        return Stream.of(ChangeKind.values())
                .filter(kind -> kind == ChangeKind.UNDECIDED || isWhole(comparison, kind))
                .findFirst()
                .map(kind -> ChangeWords.kind(kind, comparison.margin()))
                .orElseThrow();
    }

    /** Whether a kind of change speaks for the whole: a difference does wherever it is, equality only everywhere. */
    private static boolean isWhole(RunComparison comparison, ChangeKind kind) {
        var cells = comparison.with(kind).size();
        return kind == ChangeKind.EQUAL
                ? cells > 0 && cells == comparison.changes().size()
                : cells > 0;
    }

    /** What is proven to have changed, in a few words. */
    public static String headline(RunComparison comparison) {
        var words = new RunComparisonWords(comparison);
        var proven = Stream.of(ChangeKind.SLOWER, ChangeKind.FASTER)
                .filter(kind -> !comparison.with(kind).isEmpty())
                .map(kind -> words.counted(comparison.with(kind)) + " " + ChangeWords.kind(kind, comparison.margin()))
                .toList();
        return proven.isEmpty() ? NOTHING : String.join(", ", proven);
    }

    /** What changed, in a few sentences. */
    public static String sentence(RunComparison comparison) {
        return new RunComparisonWords(comparison).sentence();
    }

    private String sentence() {
        var slower = comparison.with(ChangeKind.SLOWER);
        var faster = comparison.with(ChangeKind.FASTER);
        var parts = new ArrayList<String>();
        if (slower.isEmpty() && faster.isEmpty()) {
            parts.add(NOTHING);
        }
        if (!slower.isEmpty()) {
            parts.add(counted(slower) + " slower" + named(slower, Comparator.reverseOrder()));
        }
        if (!faster.isEmpty()) {
            parts.add(counted(faster) + " faster" + named(faster, Comparator.naturalOrder()));
        }
        for (var kind : List.of(ChangeKind.EQUAL, ChangeKind.UNDECIDED)) {
            var cells = comparison.with(kind);
            if (!cells.isEmpty()) {
                parts.add(rest(kind, cells));
            }
        }
        return String.join(". ", parts) + ".";
    }

    /** Such as {@code 2 of 12 cells are}. */
    private String counted(List<CellChange> cells) {
        return "%s of %s %s"
                .formatted(
                        cells.size(),
                        Figures.count(comparison.changes().size(), "cell"),
                        cells.size() == 1 ? "is" : "are");
    }

    private String rest(ChangeKind kind, List<CellChange> cells) {
        return "%s %s"
                .formatted(
                        counted(cells),
                        kind == ChangeKind.UNDECIDED ? "undecided" : ChangeWords.kind(kind, comparison.margin()));
    }

    /** The cells that changed most. */
    private static String named(List<CellChange> cells, Comparator<Double> byRatio) {
        var sorted = cells.stream()
                .sorted(Comparator.comparing(change -> change.comparison().ratio(), byRatio))
                .map(ChangeWords::figures)
                .toList();
        return sorted.size() <= MOST_NAMED ? ": " + Figures.list(sorted) : ", by most " + sorted.getFirst();
    }

    /** What a reader must know before trusting it, one sentence each. */
    public static List<String> notes(RunComparison comparison) {
        var notes = new ArrayList<String>();
        comparison.differences().stream()
                .map(DifferenceWords::line)
                .map("The runs differ, and may not be compared: %s."::formatted)
                .forEach(notes::add);
        var changed = comparison.changedResults().stream().map(Use::label).toList();
        if (!changed.isEmpty()) {
            notes.add("The results of %s are not the same in NEW as in BASE: the two did not do the same work."
                    .formatted(Figures.list(changed)));
        }
        var busy = comparison.changes().stream().filter(CellChange::busy).count();
        if (busy > 0) {
            notes.add(
                    ("The machine was busy while %s of %s %s measured: none of these is called equal, or proven to be slower by any "
                                    + "given amount.")
                            .formatted(
                                    busy,
                                    Figures.count(comparison.changes().size(), "cell"),
                                    busy == 1 ? "was" : "were"));
        }
        var failed = comparison.changes().stream()
                .map(change -> change.cells().now())
                .filter(now -> now.status() == Status.FAILED)
                .map(ChangeWords::name)
                .toList();
        if (!failed.isEmpty()) {
            notes.add("Failed in NEW: %s.".formatted(Figures.list(failed)));
        }
        return notes;
    }

    /** What limits the comparison, by subject. */
    public static Map<String, String> limits(RunComparison comparison) {
        var words = new RunComparisonWords(comparison);
        var limits = new LinkedHashMap<String, String>();
        limits.put("Machine", words.machine());
        limits.put("Smallest slow-down", words.power());
        limits.put("Correction", words.correction());
        return limits;
    }

    private String machine() {
        return comparison
                .shift()
                .map(RunComparisonWords::machine)
                .orElse("How far the machine itself moved between the runs is unknown.");
    }

    private static String machine(MachineShift shift) {
        return ("The calibration kernel, one computation around every fork of both runs, took %s the time in NEW%s. The same code may "
                        + "differ by as much, so a cell counts as slower or faster only beyond %s.")
                .formatted(
                        Figures.ratio(shift.ratio(), shift.interval()),
                        shift.interval()
                                .map(interval -> interval(shift, interval))
                                .orElse(""),
                        ChangeWords.excess(shift.bound()));
    }

    private static String interval(MachineShift shift, Interval interval) {
        return " (95 %% CI %s)".formatted(Figures.ratioInterval(shift.ratio(), Optional.of(interval)));
    }

    private String power() {
        var found = comparison.changes().stream()
                .flatMapToDouble(change -> change.detectable().stream())
                .sorted()
                .toArray();
        if (found.length == 0) {
            return "None could have been found: no cell has enough forks on both sides for a verdict.";
        }
        var chance = "would have been found with a chance of %s"
                .formatted(Figures.percent(OptionalDouble.of(Changes.POWER)));
        var most = ChangeWords.excess(found[found.length - 1]);
        return found.length == 1
                ? "A slow-down of %s %s.".formatted(most, chance)
                : "A slow-down of %s in any one of %s %s; in the one that scatters least, one of %s."
                        .formatted(most, Figures.count(found.length, "cell"), chance, ChangeWords.excess(found[0]));
    }

    private String correction() {
        return "Verdicts and intervals are corrected for all %s by Holm’s method: with 95 %% none of these is called slower by mistake."
                        .formatted(Figures.count(comparison.changes().size(), "cell"))
                + (comparison.shift().isEmpty() ? "" : " The intervals are wider by what the machine may have moved.");
    }

    /** The cells that both runs have. */
    public static ConclusionTable cells(RunComparison comparison) {
        return new ConclusionTable(
                ("The time of a job in both runs, each with the 95 %% interval of its own run, and NEW / BASE with the interval that goes "
                                + "with the verdict. Differences below %s do not matter. The last column is the least slow-down that "
                                + "would have been found with a chance of 80 %%.")
                        .formatted(Figures.exactly(comparison.margin().share())),
                List.of("Cell", "BASE", "NEW", "NEW / BASE", "Interval", "Verdict", "Would be found"),
                comparison.changes().stream().map(RunComparisonWords::row).toList());
    }

    private static List<String> row(CellChange change) {
        return List.of(
                ChangeWords.name(change.cells().now()),
                time(change.cells().base()),
                time(change.cells().now()),
                ChangeWords.ratio(change),
                ChangeWords.interval(change),
                ChangeWords.verdict(change),
                Figures.known(change.detectable(), ChangeWords::excess));
    }

    private static String time(Measurement cell) {
        return cell.steady().map(RunComparisonWords::time).orElse(Figures.NONE);
    }

    private static String time(Estimate estimate) {
        return estimate.interval().isEmpty()
                ? Figures.time(estimate)
                : "%s (%s)".formatted(Figures.time(estimate), Figures.interval(estimate));
    }

    /** The cells that only one run has. */
    public static ConclusionTable only(RunComparison comparison) {
        return new ConclusionTable(
                "What only one of the runs has is not compared.",
                List.of("Cell", "Run", "Time of a job"),
                Stream.concat(
                                comparison.cells().onlyBase().stream().map(one -> only(one, "BASE")),
                                comparison.cells().onlyNow().stream().map(one -> only(one, "NEW")))
                        .toList());
    }

    private static List<String> only(Measurement cell, String run) {
        return List.of(ChangeWords.name(cell), run, time(cell));
    }
}
