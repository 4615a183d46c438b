package workbench.wording;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.Measurement;
import workbench.analysis.slice.Contestant;
import workbench.analysis.slice.Overall;
import workbench.results.Cell;
import workbench.results.Contestants;
import workbench.results.SliceGroup;
import workbench.statistics.Choice;
import workbench.statistics.ForksNeeded;
import workbench.statistics.Interval;

/** What is best over a run as a whole, in words. Pure functions. */
public final class OverallWords {

    private final Overall overall;

    private OverallWords(Overall overall) {
        this.overall = overall;
    }

    /** What it is about, such as {@code Overall, over factor:numbers=5000 and download}. */
    public static String title(Overall overall) {
        return "Overall, over " + Figures.list(workloads(overall));
    }

    private static List<String> workloads(Overall overall) {
        var cells = Stream.concat(overall.contestants().stream(), overall.missing().stream())
                .flatMap(contestant -> contestant.cells().stream())
                .map(Measurement::cell)
                .toList();
        return SliceGroup.workloads(cells).stream().map(use -> use.label()).toList();
    }

    /** How much may be said, in a word or two. */
    public static String certainty(Overall overall) {
        if (overall.choice().isEmpty()) {
            return overall.contestants().size() < 2 ? "no comparison" : "cannot tell";
        }
        var choice = overall.choice().get();
        if (overall.busy().isPresent()) {
            return "busy machine";
        }
        return choice.verified() ? "clear" : "within " + ChoiceWords.regret(choice.regret());
    }

    /** What is best, in a few sentences, with its figures. */
    public static String sentence(Overall overall) {
        return new OverallWords(overall).sentence();
    }

    /** How contestants are compared, as a sentence. */
    public static String rule(Contestants compared) {
        return switch (compared) {
            case STRATEGIES ->
                "Overall, strategies are compared by the geometric mean of their times in each round; each workload, in each JVM, has "
                        + "the same weight.";
            case JVMS ->
                "Overall, JVMs are compared by the geometric mean of their times in each round; each combination of workload, "
                        + "strategy and width has the same weight.";
        };
    }

    private String sentence() {
        if (overall.contestants().size() < 2) {
            return "Nothing to compare: fewer than two of the %s have a time everywhere%s."
                    .formatted(kind(), missing());
        }
        var first = name(overall.contestants().getFirst());
        if (overall.choice().isEmpty()) {
            return "Cannot tell: a verdict needs %s rounds in which all were measured, and there %s; %s has the lowest time so far%s."
                    .formatted(
                            ForksNeeded.FOR_VERDICT,
                            overall.rounds() == 1 ? "is 1" : "are " + overall.rounds(),
                            first,
                            missing());
        }
        var choice = overall.choice().get();
        return overall.busy()
                .map(load -> "Cannot tell, because the machine was busy: %s; %s has the lowest time%s."
                        .formatted(TrustWords.disturbance(load), first, missing()))
                .orElseGet(() -> (choice.verified() ? fastest(choice) : chosen(choice))
                        + missing()
                        + "."
                        + ChoiceWords.advice(overall.outlook()));
    }

    private String fastest(Choice choice) {
        return "%s is the fastest of the %s %s%s"
                .formatted(
                        name(choice.chosen()),
                        overall.contestants().size(),
                        kind(),
                        overall.lead()
                                .map(lead -> ", %s as fast as the next, %s"
                                        .formatted(ComparisonWords.speed(lead), name(choice.chosen() + 1)))
                                .orElse(""));
    }

    private String chosen(Choice choice) {
        return "Use %s: at most %s slower than the best of the %s %s (%s)%s%s"
                .formatted(
                        name(choice.chosen()),
                        ChoiceWords.regret(choice.regret()),
                        overall.contestants().size(),
                        kind(),
                        Figures.whole(1 - Levels.ALPHA),
                        ChoiceWords.candidatesOrNumber(
                                choice.candidates().stream().map(this::name).toList()),
                        avoided(choice));
    }

    private String avoided(Choice choice) {
        var avoided = choice.slower().entrySet().stream()
                .filter(one -> isAvoidable(one.getKey(), choice.chosen()))
                .sorted(Map.Entry.comparingByValue(Comparator.comparingDouble(Interval::low)))
                .map(one -> "%s (%s)".formatted(name(one.getKey()), ChoiceWords.slower(one.getValue())))
                .toList();
        return avoided.isEmpty() ? "" : "; avoid " + Figures.list(avoided);
    }

    /** A strategy at another width may owe its time to that; the baseline is never to be avoided. */
    private boolean isAvoidable(int place, int chosen) {
        var cell = cell(overall.contestants().get(place));
        return switch (overall.compared()) {
            case STRATEGIES ->
                !cell.fixedWidth()
                        && cell.width()
                                == cell(overall.contestants().get(chosen)).width();
            case JVMS -> true;
        };
    }

    /** Which contestants do not take part, to follow what is said of the others. */
    private String missing() {
        return overall.missing().isEmpty()
                ? ""
                : "; left out for lack of a time somewhere: "
                        + Figures.list(
                                overall.missing().stream().map(this::name).toList());
    }

    private String kind() {
        return switch (overall.compared()) {
            case STRATEGIES -> "combinations";
            case JVMS -> "JVMs";
        };
    }

    private String name(int place) {
        return name(overall.contestants().get(place));
    }

    private String name(Contestant contestant) {
        var cell = cell(contestant);
        return switch (overall.compared()) {
            case STRATEGIES -> DecisionWords.name(cell.strategy().label(), cell);
            case JVMS -> Objects.requireNonNullElse(cell.jvm(), "the JVM without a name");
        };
    }

    /** Any of its cells, which share what it is called by. */
    private static Cell cell(Contestant contestant) {
        return contestant.cells().getFirst().cell();
    }
}
