package workbench.wording.conclusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import workbench.analysis.cell.Costs;
import workbench.analysis.conclusion.Versus;
import workbench.statistics.Comparison;
import workbench.statistics.Verdict;
import workbench.wording.ConclusionTable;
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
                .sorted(Comparator.comparingDouble(row -> gain(row).ratio()))
                .map(VersusWords::where)
                .toList();
        return "%s is faster than %s at %s"
                .formatted(
                        faster,
                        slower,
                        sorted.size() <= MOST_NAMED
                                ? Figures.list(sorted)
                                : "%s combinations of workload and width, by most at %s"
                                        .formatted(sorted.size(), sorted.getFirst()));
    }

    /** Such as {@code w · width 10 (2.1× as fast, with 0.40× the processor time and 0.50× the memory)}. */
    private static String where(Versus.Duel duel) {
        var gain = gain(duel);
        var first = duel.comparison().ratio() < 1;
        var costs = Stream.of(
                        share(duel, Costs::cpuPerJob, first, "processor time"),
                        share(duel, Costs::memory, first, "memory"))
                .flatMap(Optional::stream)
                .toList();
        return "%s (%s as fast%s)"
                .formatted(
                        SliceWords.title(duel.slice()),
                        Figures.ratio(1 / gain.ratio(), gain.swapped().simultaneous()),
                        costs.isEmpty() ? "" : ", with " + Figures.list(costs));
    }

    /** What the faster one takes of what the slower one does. */
    private static Optional<String> share(
            Versus.Duel duel, Function<Costs, OptionalDouble> cost, boolean first, String of) {
        var own = cost.apply(first ? duel.first() : duel.second());
        var others = cost.apply(first ? duel.second() : duel.first());
        return own.isPresent() && others.isPresent() && others.getAsDouble() > 0
                ? Optional.of("%s the %s"
                        .formatted(Figures.ratio(own.getAsDouble() / others.getAsDouble(), Optional.empty()), of))
                : Optional.empty();
    }

    /** The faster one against the other. */
    private static Comparison gain(Versus.Duel duel) {
        return duel.comparison().ratio() < 1
                ? duel.comparison()
                : duel.comparison().swapped();
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
