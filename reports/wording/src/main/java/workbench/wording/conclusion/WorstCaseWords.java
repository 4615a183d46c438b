package workbench.wording.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import workbench.analysis.conclusion.WorstCases;
import workbench.analysis.conclusion.WorstCases.WorstCase;
import workbench.analysis.slice.Standing;
import workbench.statistics.Comparison;
import workbench.wording.ChoiceWords;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;
import workbench.wording.SliceWords;

/** How much strategies lose at worst, in words. */
final class WorstCaseWords {

    private WorstCaseWords() {}

    static String sentence(WorstCases cases) {
        var sorted = cases.strategies();
        if (sorted.size() < 2) {
            return "Cannot tell: fewer than two strategies have a time everywhere.";
        }
        return "%s; %s%s.".formatted(loss(sorted.getFirst()), loss(sorted.getLast()), missing(cases));
    }

    private static String loss(WorstCase one) {
        return one.toBest()
                .filter(WorstCaseWords::isSlower)
                .map(toBest -> "%s takes at worst %s the time of the best (95 %%: %s), at %s"
                        .formatted(
                                one.name(),
                                Figures.ratio(toBest.ratio(), toBest.simultaneous()),
                                Figures.ratioInterval(toBest.ratio(), toBest.simultaneous()),
                                SliceWords.title(one.slice())))
                .orElseGet(() -> "%s is nowhere shown to be slower than the best".formatted(one.name()));
    }

    private static String missing(WorstCases cases) {
        return cases.missing().isEmpty()
                ? ""
                : "; left out for lack of a time somewhere: " + Figures.list(cases.missing());
    }

    private static boolean isSlower(Comparison toBest) {
        return toBest.simultaneous().filter(interval -> interval.low() > 1).isPresent();
    }

    static ConclusionTable table(WorstCases cases) {
        var columns = new ArrayList<>(List.of("Strategy", "At worst"));
        cases.slices().stream().map(SliceWords::title).forEach(columns::add);
        return new ConclusionTable(
                "Time against that of the strategy with the lowest estimate at each workload and width; in brackets, how much slower than the "
                        + "best it is at most, for all of a workload at once.",
                columns,
                cases.strategies().stream().map(WorstCaseWords::row).toList());
    }

    private static List<String> row(WorstCase one) {
        var row = new ArrayList<>(List.of(one.name(), Figures.ratio(one.ratio(), Optional.empty())));
        one.places().stream().map(WorstCaseWords::place).forEach(row::add);
        return row;
    }

    private static String place(Standing standing) {
        var ratio = standing.toBest()
                .map(toBest -> Figures.ratio(toBest.ratio(), toBest.simultaneous()))
                .orElse("1");
        return standing.regret().isPresent()
                ? "%s (at most +%s)"
                        .formatted(ratio, ChoiceWords.regret(standing.regret().getAsDouble()))
                : ratio;
    }
}
