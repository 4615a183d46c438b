package workbench.wording.conclusion;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.OptionalDouble;
import workbench.analysis.conclusion.Mix;
import workbench.wording.ChoiceWords;
import workbench.wording.ConclusionTable;
import workbench.wording.DecisionWords;
import workbench.wording.Figures;
import workbench.wording.PictureWords;
import workbench.wording.SliceWords;

/** The best strategy and width by the share of waiting, in words. Pure functions. */
public final class MixWords {

    private MixWords() {}

    static String sentence(Mix mix) {
        return mix.rows().isEmpty()
                ? "Cannot tell: nothing has been measured yet."
                : "%s.%s".formatted(best(mix), rule(mix));
    }

    private static String best(Mix mix) {
        var uses = mix.rows().stream().map(MixWords::best).toList();
        return "Use " + Figures.list(uses);
    }

    private static String best(Mix.Blend row) {
        return "%s at %s waiting"
                .formatted(
                        row.decision().verdict().best().map(DecisionWords::name).orElse("what is not known yet"),
                        waiting(row));
    }

    /** Such as {@code 45 %}; {@code an unknown share of} without a baseline. */
    private static String waiting(Mix.Blend row) {
        return row.waiting().isPresent() ? Figures.percent(row.waiting()) : "an unknown share of";
    }

    /** How the usual rule fares, as a sentence; empty where it could not be tried. */
    private static String rule(Mix mix) {
        var worst = mix.rows().stream()
                .flatMap(row -> row.rule().stream())
                .flatMapToDouble(rule -> rule.regret().stream())
                .max();
        return worst.isEmpty()
                ? ""
                : " A width of cores × (1 + wait / compute), rounded to one that was measured, %s the best%s."
                        .formatted(ChoiceWords.atMostAs(worst.getAsDouble()), tried(mix));
    }

    private static String tried(Mix mix) {
        var tried = mix.rows().stream()
                .filter(row ->
                        row.rule().filter(rule -> rule.regret().isPresent()).isPresent())
                .count();
        return tried == mix.rows().size()
                ? " in each mix"
                : " in %s of %s mixes".formatted(tried, mix.rows().size());
    }

    /** The words of its picture. */
    public static PictureWords picture(Mix mix) {
        return new PictureWords(
                "The best strategy by waiting and width",
                headline(mix),
                "colour = strategy with the lowest time at that width, below it the time of a job · hatched = others may be as fast · "
                        + "frame = what to use",
                "The best strategy at each share of waiting and width. %s."
                        .formatted(mix.rows().stream()
                                .map(row ->
                                        "%s waiting: %s".formatted(waiting(row), String.join(", ", atEachWidth(row))))
                                .collect(joining("; "))));
    }

    private static String headline(Mix mix) {
        var best = mix.rows().stream()
                .flatMap(row -> row.decision().verdict().best().stream())
                .mapToInt(one -> one.measurement().cell().width())
                .summaryStatistics();
        return best.getCount() == 0
                ? "Too few forks for a verdict"
                : "The width to use goes from %s to %s".formatted(best.getMin(), best.getMax());
    }

    static ConclusionTable table(Mix mix) {
        return new ConclusionTable(
                "The share of waiting is that in which the baseline used no processor. The rule is cores × (1 + wait / compute); its loss "
                        + "is how much slower than the best the nearest measured width is at most, where one is near.",
                List.of(
                        "Workload",
                        "Waiting",
                        "Use",
                        "Regret",
                        "At each width",
                        "Width by the rule",
                        "Its loss at most"),
                mix.rows().stream().map(MixWords::row).toList());
    }

    private static List<String> row(Mix.Blend row) {
        var verdict = row.decision().verdict();
        return List.of(
                SliceWords.arena(row.decision().arena()),
                Figures.percent(row.waiting()),
                verdict.best().map(DecisionWords::name).orElse(Figures.NONE),
                SliceWords.sureness(verdict),
                String.join("; ", atEachWidth(row)),
                row.rule()
                        .map(rule -> "%s (nearest: %s)".formatted(Figures.count(rule.width()), rule.nearest()))
                        .orElse(Figures.NONE),
                Figures.known(
                        row.rule().map(Mix.WidthRule::regret).orElse(OptionalDouble.empty()), ChoiceWords::regret));
    }

    private static List<String> atEachWidth(Mix.Blend row) {
        return row.decision().slices().stream()
                .flatMap(slice -> slice.verdict().best().stream()
                        .map(best -> "%s: %s%s"
                                .formatted(
                                        slice.width(),
                                        best.name(),
                                        among(slice.verdict().candidates().size()))))
                .toList();
    }

    /** That others may be as fast. */
    private static String among(int candidates) {
        return candidates > 0 ? " (or %s more)".formatted(candidates) : "";
    }
}
