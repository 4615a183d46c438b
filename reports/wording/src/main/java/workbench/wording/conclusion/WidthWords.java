package workbench.wording.conclusion;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import workbench.analysis.conclusion.WidthSearch;
import workbench.analysis.slice.WidthRace;
import workbench.wording.ChoiceWords;
import workbench.wording.ConclusionTable;
import workbench.wording.Figures;

/** Which width is enough, in words. */
final class WidthWords {

    private WidthWords() {}

    static String sentence(WidthSearch search) {
        return search.races().isEmpty()
                ? "Cannot tell: no strategy was measured at two widths or more."
                : search.races().stream().map(WidthWords::sentence).collect(joining(" "));
    }

    private static String sentence(WidthRace race) {
        return "%s with %s: %s%s.".formatted(race.workload().label(), race.strategy(), enough(race), worse(race));
    }

    private static String enough(WidthRace race) {
        var least = race.leastEnough();
        return least.isPresent()
                ? "width %s is enough, at most %s slower than the best of %s (95 %%)"
                        .formatted(least.getAsInt(), regret(race, least.getAsInt()), widths(race))
                : "no width is shown to be at most %s slower than the best of %s%s"
                        .formatted(
                                ChoiceWords.regret(race.enough()),
                                widths(race),
                                race.fastest()
                                        .map(width -> "; width %s has the lowest time".formatted(width.width()))
                                        .orElse(""));
    }

    private static String regret(WidthRace race, int width) {
        return race.widths().stream()
                .filter(one -> one.width() == width)
                .map(one -> ChoiceWords.regret(one.standing().regret().orElseThrow()))
                .findFirst()
                .orElseThrow();
    }

    private static String widths(WidthRace race) {
        return "the %s widths from %s to %s"
                .formatted(
                        race.widths().size(),
                        race.widths().getFirst().width(),
                        race.widths().getLast().width());
    }

    private static String worse(WidthRace race) {
        var from = race.worseFrom();
        return from.isPresent() ? "; from width %s on it gets slower".formatted(from.getAsInt()) : "";
    }

    static ConclusionTable table(WidthSearch search) {
        return new ConclusionTable(
                "Widths race: one leaves once another is proven faster, and all do once one is good enough and no lesser one is left, so "
                        + "they have different numbers of forks. “At most” is against the best of the widths, for all of them at once.",
                List.of(
                        "Workload",
                        "Strategy",
                        "Width",
                        "Time per job",
                        "95 % interval",
                        "Slower at most",
                        "Proven",
                        "Forks"),
                search.races().stream().flatMap(WidthWords::rows).toList());
    }

    private static Stream<List<String>> rows(WidthRace race) {
        return race.widths().stream().map(width -> {
            var measurement = width.standing().measurement();
            return List.of(
                    race.workload().label(),
                    race.strategy(),
                    String.valueOf(width.width()),
                    measurement.steady().map(Figures::time).orElse(Figures.NONE),
                    measurement.steady().map(Figures::interval).orElse(Figures.NONE),
                    Figures.known(width.standing().regret(), ChoiceWords::regret),
                    width.slower().map(ChoiceWords::slower).orElse(Figures.NONE),
                    String.valueOf(measurement.ended()));
        });
    }
}
