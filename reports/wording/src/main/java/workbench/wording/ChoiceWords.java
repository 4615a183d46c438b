package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import workbench.analysis.slice.Saving;
import workbench.analysis.slice.SliceVerdict;
import workbench.analysis.slice.Standing;
import workbench.statistics.Comparison;
import workbench.statistics.ForksNeeded;
import workbench.statistics.Interval;
import workbench.statistics.Outlook;
import workbench.statistics.Warning;

/** Which strategy to use if none is proven the fastest, what that may cost, and what to avoid. Pure functions. */
public final class ChoiceWords {

    /** With more candidates than this, their number says more than their names. */
    private static final int MOST_NAMED = 4;

    /** From here on a factor says more than a percentage. */
    private static final double TWICE = 2;

    /** Below this, a factor with one decimal says nothing. */
    private static final double NOTABLE = 1.1;

    /** So that 1.02 is two percent. */
    private static final double ROUNDING = 1e-9;

    private ChoiceWords() {}

    /** The regret in words, such as {@code at most 6 % slower than the fastest}. */
    static String atMost(SliceVerdict.Chosen chosen) {
        return "at most %s slower than the fastest".formatted(regret(chosen));
    }

    /** The regret, rounded up, and never nothing, since nothing is proven. */
    static String regret(SliceVerdict.Chosen chosen) {
        return regret(chosen.regret());
    }

    /** A regret that is given as a ratio, likewise. */
    public static String regret(double regret) {
        return Figures.whole(Math.max(1, up(regret)) / 100);
    }

    /** How a bound on the regret reads, such as {@code is at most 9 % slower than} or {@code takes at most 2.3 times as long as}. */
    public static String atMostAs(double regret) {
        return regret < TWICE
                ? "is at most %s slower than".formatted(regret(regret))
                : "takes at most %s times as long as".formatted(Figures.fixed(regret, 1));
    }

    /**
     * What else may be the fastest, to follow the choice.
     *
     * @param name what a cell is called
     */
    static String candidates(SliceVerdict.Chosen chosen, Function<Standing, String> name) {
        return candidates(Stream.concat(Stream.of(chosen.choice()), chosen.candidates().stream())
                .map(name)
                .toList());
    }

    /** The same of the names of the choice and of what else may be the fastest. */
    static String candidates(List<String> names) {
        return names.size() == 1
                ? "; no other seems to be the fastest, but not all checks confirm it"
                : "; no difference found among " + Figures.list(names);
    }

    /** The same, where many are counted. */
    static String candidatesOrNumber(List<String> names) {
        return names.size() <= MOST_NAMED ? candidates(names) : "; any of %s may be the best".formatted(names.size());
    }

    /**
     * That only ranks keep the choice from being proven the fastest, to follow it; empty if that is not so.
     *
     * @param ranked the choice and the others
     */
    static String unconfirmed(List<Standing> ranked, SliceVerdict.Chosen chosen) {
        var others = ranked.stream()
                .filter(one -> !one.equals(chosen.choice()))
                .map(Standing::toBest)
                .toList();
        if (others.stream()
                .anyMatch(one -> one.filter(Comparison::differentAlone).isEmpty())) {
            return "";
        }
        var doubts = others.stream()
                .flatMap(one -> one.flatMap(Comparison::doubt).stream())
                .toList();
        if (doubts.isEmpty()) {
            return "";
        }
        return doubts.contains(Warning.RESTS_ON_OUTLIERS)
                ? "; ranks do not confirm it as the fastest"
                : "; too few forks for ranks to confirm it as the fastest";
    }

    /** What to avoid; the baseline is compared on its own. */
    static String avoided(SliceVerdict.Chosen chosen) {
        var avoided = avoidable(chosen);
        return avoided.isEmpty() ? "" : "; avoid " + Figures.list(avoided);
    }

    /** What a slice says to avoid, each with how much slower it is, such as {@code virtual-threads (22–61 % slower)}. */
    public static List<String> avoidable(SliceVerdict verdict) {
        return verdict.slower().stream()
                .filter(one -> !one.standing().baseline())
                .map(one -> "%s (%s)".formatted(one.standing().name(), slower(one.factor())))
                .toList();
    }

    /** How much slower, such as {@code 22–61 % slower}, {@code up to 9 % slower} or {@code 2.1–2.6 times as long}. */
    public static String slower(Interval factor) {
        if (factor.high() >= TWICE) {
            return factor.low() < NOTABLE
                    ? "up to %s times as long".formatted(Figures.fixed(factor.high(), 1))
                    : "%s times as long".formatted(Figures.ratioInterval(factor.high(), Optional.of(factor)));
        }
        var least = (int) Math.floor(100 * (factor.low() - 1) + ROUNDING);
        var most = Figures.whole(up(factor.high()) / 100);
        return least < 1 ? "up to %s slower".formatted(most) : "%s–%s slower".formatted(least, most);
    }

    /** By how many percent a factor exceeds one, rounded up. */
    private static double up(double factor) {
        return Math.ceil(100 * (factor - 1) - ROUNDING);
    }

    /**
     * What a candidate saves, such as {@code Of these, platform-threads takes the least processor time: 12 ms a job, 18 ms with
     * fork-join.}; empty if none saves much.
     *
     * @param name what a cell is called
     */
    static String savings(SliceVerdict.Chosen chosen, Function<Standing, String> name) {
        return chosen.savings().stream()
                .map(saving -> " Of these, %s; %s with %s."
                        .formatted(
                                least(saving, name.apply(saving.standing())),
                                amount(saving.resource(), saving.ofChoice()),
                                name.apply(chosen.choice())))
                .collect(joining());
    }

    private static String least(Saving saving, String name) {
        var amount = amount(saving.resource(), saving.amount());
        return switch (saving.resource()) {
            case PROCESSOR_TIME -> "%s takes the least processor time, %s a job".formatted(name, amount);
            case MEMORY -> "%s needs the least memory, %s".formatted(name, amount);
        };
    }

    private static String amount(Saving.Resource resource, double amount) {
        return switch (resource) {
            case PROCESSOR_TIME -> Figures.time(amount);
            case MEMORY -> Figures.bytes(amount);
        };
    }

    /** At the number of forks that the statistics name, the chance is about one half. */
    static String advice(SliceVerdict.Chosen chosen) {
        return advice(chosen.outlook());
    }

    /** What more forks would probably tell, as a sentence; empty if that is not known. */
    static String advice(Optional<Outlook> outlook) {
        return outlook.map(ChoiceWords::advice).orElse("");
    }

    private static String advice(Outlook outlook) {
        return outlook.toSettle().isPresent()
                ? " About %s forks each would give an even chance of a clearer answer."
                        .formatted(outlook.toSettle().getAsInt())
                : " A clearer answer would take more than %s forks each; with %s it would be at most about %s slower."
                        .formatted(ForksNeeded.MOST, outlook.forks(), regret(outlook.regret()));
    }
}
