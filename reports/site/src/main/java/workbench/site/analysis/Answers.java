package workbench.site.analysis;

import java.util.ArrayList;
import java.util.List;
import workbench.site.analysis.Answer.Certainty;
import workbench.statistics.Comparison;
import workbench.statistics.Verdict;

/** Puts the verdict of a slice into one sentence. */
final class Answers {

    /** Fewer forks permit no verdict. */
    private static final int FORKS_FOR_VERDICT = 5;

    /** Beyond this the number of forks that would be needed is not told. */
    private static final int MOST_FORKS = 200;

    private final Compared compared;
    private final Measurement best;
    private final List<String> tied;
    private final List<String> open;

    private Answers(Compared compared) {
        this.compared = compared;
        this.best = compared.ranked().getFirst();
        this.tied = names(Verdict.TIE);
        this.open = names(Verdict.INCONCLUSIVE);
    }

    static Answer of(Compared compared) {
        return switch (compared.ranked().size()) {
            case 0 ->
                none(
                        !compared.failed().isEmpty()
                                ? "No verdict: every measured cell failed"
                                : "Nothing is measured yet");
            case 1 -> new Answers(compared).alone();
            default -> new Answers(compared).answer();
        };
    }

    private static Answer none(String text) {
        return new Answer(Certainty.NONE, text, text + ".", List.of(), List.of(), List.of());
    }

    private Answer alone() {
        var time = Figures.time(best.steady().orElseThrow());
        var sentence = "Only %s has a time, %s a job (%s): there is nothing to compare it with%s."
                .formatted(best.name(), time, Figures.forks(best.sample().size()), failed());
        return new Answer(
                Certainty.NONE,
                "%s takes %s a job".formatted(best.name(), time),
                sentence,
                List.of(best.name()),
                List.of(),
                List.of());
    }

    private Answer answer() {
        return fewForks() ? judged() : compared.busy().map(this::busy).orElseGet(this::judged);
    }

    /** The figures stand, but a busy machine permits no verdict. */
    private Answer busy(Load load) {
        var others = compared.ranked().stream().skip(1).map(Measurement::name).toList();
        var sentence = "Cannot tell, because the machine was busy: %s; %s has the lowest time%s%s."
                .formatted(load.disturbance(), best.name(), againstBaseline(best), failed());
        return new Answer(
                Certainty.BUSY, "Cannot tell: the machine was busy", sentence, List.of(best.name()), List.of(), others);
    }

    private Answer judged() {
        var certainty = !open.isEmpty() ? Certainty.OPEN : tied.isEmpty() ? Certainty.CLEAR : Certainty.TIE;
        var lead = switch (certainty) {
            case CLEAR -> clear();
            case TIE -> tie();
            default -> fewForks() ? few() : unsettled();
        };
        var sentence = lead + failed() + "." + (certainty == Certainty.OPEN && !fewForks() ? advice() : "");
        return new Answer(certainty, headline(certainty), sentence, List.of(best.name()), tied, open);
    }

    /** A verdict over those that are left must say that some are missing. */
    private String failed() {
        var failed = compared.failed();
        return failed.isEmpty()
                ? ""
                : "; %s failed and %s no time".formatted(Figures.list(failed), failed.size() == 1 ? "has" : "have");
    }

    private String headline(Certainty certainty) {
        return switch (certainty) {
            case CLEAR ->
                best.cell().fixedWidth()
                        ? "No strategy beats the baseline %s".formatted(best.name())
                        : best.name() + " is the fastest";
            case TIE -> "%s are equally fast".formatted(Figures.list(with(tied)));
            default ->
                fewForks() ? "Too few forks for a verdict" : "Cannot tell %s apart".formatted(Figures.list(with(open)));
        };
    }

    private String clear() {
        var next = compared.ranked().get(1);
        var comparison = compared.comparison(best, next);
        var strength = comparison.verdict() == Verdict.WIN ? "" : ", though perhaps by less than 2 %";
        var lead = best.cell().fixedWidth()
                ? "No strategy beats the baseline: %s is the fastest".formatted(best.name())
                : best.name() + " is the fastest";
        return "%s, %s as fast as %s%s%s"
                .formatted(lead, Figures.speed(comparison), described(next), strength, againstBaseline(next));
    }

    private String described(Measurement next) {
        return (next.cell().fixedWidth() ? "the baseline " : "the next, ") + next.name();
    }

    private String tie() {
        var others = compared.ranked().size() - 1 - tied.size();
        var lead = "%s are equally fast within 2 %%".formatted(Figures.list(with(tied)));
        var rest = others == 0 ? "" : others == 1 ? " and faster than the other" : " and faster than the others";
        return lead + rest + againstBaseline(best);
    }

    private String unsettled() {
        var contenders = compared.ranked().stream()
                .map(Measurement::name)
                .filter(name -> name.equals(best.name()) || tied.contains(name) || open.contains(name))
                .toList();
        return "Cannot tell whether %s is the fastest: %s has the lowest time, but its lead is not proven%s"
                .formatted(Figures.choice(contenders), best.name(), againstBaseline(best));
    }

    /** At the number of forks that the statistics name, the chance of a verdict is about one half. */
    private String advice() {
        var needed = compared.ranked().stream()
                .skip(1)
                .flatMapToInt(other -> compared.comparison(best, other).forksNeeded().stream())
                .max();
        if (needed.isEmpty()) {
            return "";
        }
        return needed.getAsInt() > MOST_FORKS
                ? " More than %s forks each would be needed to settle it.".formatted(MOST_FORKS)
                : " About %s forks each would give an even chance of settling it.".formatted(needed.getAsInt());
    }

    private String few() {
        var last = compared.baseline()
                .filter(one -> !one.equals(best))
                .orElse(compared.ranked().get(1));
        return "Cannot tell: %s of a cell %s no verdict, %s are needed; so far %s is %s as fast as %s"
                .formatted(
                        Figures.forks(forks()),
                        forks() == 1 ? "gives" : "give",
                        FORKS_FOR_VERDICT,
                        best.name(),
                        Figures.speed(compared.comparison(best, last)),
                        last.name());
    }

    private boolean fewForks() {
        return forks() < FORKS_FOR_VERDICT;
    }

    private int forks() {
        return compared.ranked().stream()
                .mapToInt(one -> one.sample().size())
                .min()
                .orElseThrow();
    }

    /** What is to be said of the best and the baseline, unless it was said in comparing it with {@code said}. */
    private String againstBaseline(Measurement said) {
        return compared.baseline()
                .filter(baseline -> !baseline.equals(best) && !baseline.equals(said))
                .map(baseline -> againstBaseline(compared.comparison(best, baseline), baseline.name()))
                .orElse("");
    }

    private String againstBaseline(Comparison comparison, String baseline) {
        return switch (comparison.verdict()) {
            case WIN, LEAN ->
                "; %s is %s as fast as the baseline %s".formatted(best.name(), Figures.speed(comparison), baseline);
            case TIE, INCONCLUSIVE -> "";
        };
    }

    private List<String> names(Verdict verdict) {
        return compared.ranked().stream()
                .skip(1)
                .filter(other -> compared.comparison(best, other).verdict() == verdict)
                .map(Measurement::name)
                .toList();
    }

    private List<String> with(List<String> others) {
        var all = new ArrayList<>(List.of(best.name()));
        all.addAll(others);
        return all;
    }
}
