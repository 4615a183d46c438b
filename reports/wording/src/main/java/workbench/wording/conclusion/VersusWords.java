package workbench.wording.conclusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import workbench.analysis.conclusion.Versus;
import workbench.statistics.Comparison;
import workbench.statistics.Verdict;
import workbench.wording.ComparisonWords;
import workbench.wording.Figures;
import workbench.wording.SliceWords;

/** How two strategies compare everywhere, in words. */
final class VersusWords {

    /** With more than these, their number says more than their names. */
    private static final int MOST_NAMED = 3;

    private VersusWords() {}

    static String sentence(Versus versus) {
        if (versus.rows().isEmpty()) {
            return "Cannot tell: no two strategies have a time at the same workload and width.";
        }
        var wins = faster(versus, true);
        var losses = faster(versus, false);
        var open = new ArrayList<>(versus.rows());
        open.removeAll(wins);
        open.removeAll(losses);
        var parts = Stream.of(
                        side(versus.first(), versus.second(), wins),
                        side(versus.second(), versus.first(), losses),
                        undecided(versus, open))
                .filter(part -> !part.isEmpty())
                .toList();
        return String.join("; ", parts) + ".";
    }

    private static List<Versus.Duel> faster(Versus versus, boolean first) {
        return versus.rows().stream()
                .filter(row -> row.comparison().verdict() == Verdict.WIN
                        || row.comparison().verdict() == Verdict.LEAN)
                .filter(row -> row.comparison().ratio() < 1 == first)
                .toList();
    }

    private static String side(String faster, String slower, List<Versus.Duel> rows) {
        if (rows.isEmpty()) {
            return "";
        }
        var sorted = rows.stream()
                .sorted(Comparator.comparingDouble(row -> speed(row).ratio()))
                .map(row ->
                        "%s (%s as fast)".formatted(SliceWords.title(row.slice()), ComparisonWords.speed(speed(row))))
                .toList();
        return "%s is faster than %s at %s"
                .formatted(
                        faster,
                        slower,
                        sorted.size() <= MOST_NAMED
                                ? Figures.list(sorted)
                                : "%s combinations of workload and width, most at %s"
                                        .formatted(sorted.size(), sorted.getFirst()));
    }

    /** The one that is faster against the other. */
    private static Comparison speed(Versus.Duel row) {
        return row.comparison().ratio() < 1
                ? row.comparison()
                : row.comparison().swapped();
    }

    private static String undecided(Versus versus, List<Versus.Duel> open) {
        if (open.size() == versus.rows().size()) {
            return "neither %s nor %s is proven faster anywhere".formatted(versus.first(), versus.second());
        }
        return open.isEmpty()
                ? ""
                : "at %s neither is proven faster"
                        .formatted(
                                open.size() <= MOST_NAMED
                                        ? Figures.list(open.stream()
                                                .map(row -> SliceWords.title(row.slice()))
                                                .toList())
                                        : "the other " + open.size());
    }

    static ConclusionTable table(Versus versus) {
        return new ConclusionTable(
                "Time of %s against that of %s with the interval that goes with the verdict, and what each of them costs."
                        .formatted(versus.first(), versus.second()),
                List.of(
                        "Workload and width",
                        "Time, " + versus.first() + " / " + versus.second(),
                        "Interval",
                        "CPU per job, " + versus.first(),
                        versus.second(),
                        "Memory, " + versus.first(),
                        versus.second()),
                versus.rows().stream().map(VersusWords::row).toList());
    }

    private static List<String> row(Versus.Duel row) {
        var comparison = row.comparison();
        return List.of(
                SliceWords.title(row.slice()),
                Figures.ratio(comparison.ratio(), comparison.simultaneous()),
                Figures.ratioInterval(comparison.ratio(), comparison.simultaneous()),
                Figures.known(row.first().cpuPerJob(), Figures::time),
                Figures.known(row.second().cpuPerJob(), Figures::time),
                Figures.known(row.first().memory(), Figures::bytes),
                Figures.known(row.second().memory(), Figures::bytes));
    }
}
