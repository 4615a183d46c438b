package workbench.wording;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import workbench.analysis.cell.Levels;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.SliceVerdict;
import workbench.analysis.slice.Standing;
import workbench.results.Cell;
import workbench.statistics.ForksNeeded;

/** Which strategy to use for a workload, and at which width, in words. Pure functions. */
public final class DecisionWords {

    private final Decision decision;

    private DecisionWords(Decision decision) {
        this.decision = decision;
    }

    /** What a decision is about, such as {@code factor:numbers=5000 · width 2} or {@code … · widths 4, 8, 16}. */
    public static String title(Decision decision) {
        if (!decision.acrossSlices()) {
            return SliceWords.title(decision.slices().getFirst());
        }
        var widths = decision.slices().stream()
                .map(slice -> Integer.toString(slice.width()))
                .toList();
        return "%s · widths %s".formatted(SliceWords.arena(decision.arena()), String.join(", ", widths));
    }

    /** The decision in a few sentences, with its figures. */
    public static String sentence(Decision decision) {
        return decision.acrossSlices()
                ? new DecisionWords(decision).sentence()
                : SliceWords.sentence(decision.slices().getFirst());
    }

    /** What each slice says by itself, such as {@code fork-join at width 8 (at most 3 % slower than the fastest)}; none for one. */
    public static List<String> atEachWidth(Decision decision) {
        return decision.acrossSlices()
                ? decision.slices().stream()
                        .flatMap(slice -> slice.verdict().best().stream()
                                .map(best -> "%s at width %s (%s)"
                                        .formatted(best.name(), slice.width(), SliceWords.sureness(slice.verdict()))))
                        .toList()
                : List.of();
    }

    /** A combination, such as {@code fork-join at width 8}; one of fixed width is known by its name. */
    public static String name(Standing standing) {
        return name(standing.name(), standing.measurement().cell());
    }

    /**
     * The same of a cell.
     *
     * @param label what its strategy is called
     */
    static String name(String label, Cell cell) {
        return cell.fixedWidth() ? label : "%s at width %s".formatted(label, cell.width());
    }

    private static int width(Standing standing) {
        return standing.measurement().cell().width();
    }

    private String sentence() {
        return switch (decision.verdict()) {
            case SliceVerdict.Empty empty -> SliceWords.empty(empty) + ".";
            case SliceVerdict.Alone(var only) ->
                "Only %s has a time, so there is nothing to compare it with%s.".formatted(name(only), failed());
            case SliceVerdict.TooFewForks few ->
                "Cannot tell: a verdict needs %s forks a cell, and there %s; %s has the lowest time so far%s."
                        .formatted(
                                ForksNeeded.FOR_VERDICT,
                                few.forks() == 1 ? "is 1" : "are " + few.forks(),
                                name(few.lowest()),
                                failed());
            case SliceVerdict.BusyMachine busy ->
                "Cannot tell, because the machine was busy: %s; %s has the lowest time%s."
                        .formatted(TrustWords.disturbance(busy.load()), name(busy.lowest()), failed());
            case SliceVerdict.Fastest(var winner) -> fastest(winner) + failed() + "." + anyWidth();
            case SliceVerdict.Chosen chosen ->
                chosen(chosen)
                        + failed()
                        + "."
                        + ChoiceWords.savings(chosen, DecisionWords::name)
                        + ChoiceWords.advice(chosen)
                        + anyWidth();
        };
    }

    private String failed() {
        return SliceWords.failed(decision.standings(), DecisionWords::name);
    }

    private String fastest(Standing winner) {
        var next = SliceWords.ranked(decision.standings()).get(1);
        return "%s is the fastest of the %s combinations, %s as fast as the next, %s"
                .formatted(
                        name(winner),
                        combinations(),
                        ComparisonWords.speed(decision.lead().orElseThrow()),
                        name(next));
    }

    private String chosen(SliceVerdict.Chosen chosen) {
        return "Use %s: at most %s slower than the best of the %s combinations (%s)%s%s%s"
                .formatted(
                        name(chosen.choice()),
                        ChoiceWords.regret(chosen),
                        combinations(),
                        Figures.whole(1 - Levels.ALPHA),
                        ChoiceWords.unconfirmed(SliceWords.ranked(decision.standings()), chosen),
                        ChoiceWords.candidatesOrNumber(
                                possible(chosen).map(DecisionWords::name).toList()),
                        avoided(chosen));
    }

    private int combinations() {
        return SliceWords.ranked(decision.standings()).size();
    }

    /**
     * The strategies that are not the best at any width, each at its best. What was not measured at the width of the choice may owe
     * that to its width.
     */
    private String avoided(SliceVerdict.Chosen chosen) {
        var comparable = decision.standings().stream()
                .filter(standing -> width(standing) == width(chosen.choice()))
                .map(Standing::name)
                .toList();
        var possible = possible(chosen).map(Standing::name).toList();
        var seen = new HashSet<String>();
        var avoided = chosen.slower().stream()
                .filter(one -> !one.standing().baseline())
                .filter(one -> comparable.contains(one.standing().name()))
                .filter(one -> !possible.contains(one.standing().name()))
                .filter(one -> seen.add(one.standing().name()))
                .map(one -> "%s (%s)".formatted(one.standing().name(), ChoiceWords.slower(one.factor())))
                .toList();
        return avoided.isEmpty() ? "" : "; avoid " + Figures.list(avoided);
    }

    /** The choice and what else may be the best. */
    private static Stream<Standing> possible(SliceVerdict.Chosen chosen) {
        return Stream.concat(Stream.of(chosen.choice()), chosen.candidates().stream());
    }

    private String anyWidth() {
        return decision.anyWidth()
                .map(any -> " At each width from %s to %s, %s %s the fastest there."
                        .formatted(any.from(), any.to(), any.name(), ChoiceWords.atMostAs(any.regret())))
                .orElse("");
    }
}
