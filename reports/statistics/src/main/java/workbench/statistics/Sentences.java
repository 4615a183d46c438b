package workbench.statistics;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The plain words of a comparison. Pure functions; names are given as they are to be read. */
public final class Sentences {

    private final String nameA;
    private final String nameB;
    private final Comparison comparison;
    private final int comparisons;
    private final Circumstances circumstances;

    private Sentences(String nameA, String nameB, Comparison comparison, int comparisons, Circumstances circumstances) {
        this.nameA = nameA;
        this.nameB = nameB;
        this.comparison = comparison;
        this.comparisons = comparisons;
        this.circumstances = circumstances;
    }

    /** What may be said of two cells of a family by themselves. */
    public static String comparison(Family family, int a, String nameA, int b, String nameB) {
        return comparison(family, a, nameA, b, nameB, Circumstances.NONE);
    }

    /**
     * What may be said of two cells of a family, the faster named first; one sentence without a full stop.
     *
     * @param a the place of the one in the family
     * @param nameA its name
     * @param b the place of the other
     * @param nameB its name
     * @param circumstances what else the sentence is to say
     */
    public static String comparison(
            Family family, int a, String nameA, int b, String nameB, Circumstances circumstances) {
        return fasterFirst(nameA, nameB, family.comparison(a, b), family.comparisons(), circumstances)
                .sentence();
    }

    /**
     * What may be said of two strategies over several workloads, after {@link Overall}; one sentence without a full stop. "Wins
     * overall" is said of a win only.
     *
     * @param overall the comparison of the one with the other
     * @param nameA the one's name
     * @param nameB the other's
     * @param workloads over how many workloads
     * @param circumstances what else the sentence is to say
     */
    public static String overall(
            Comparison overall, String nameA, String nameB, int workloads, Circumstances circumstances) {
        var sentence = fasterFirst(nameA, nameB, overall, 1, circumstances);
        return "over %s workloads, %s%s"
                .formatted(
                        workloads,
                        sentence.sentence(),
                        overall.verdict() == Verdict.WIN ? "; %s wins overall".formatted(sentence.nameA) : "");
    }

    /** How often a fork of {@code a} beat one of {@code b}, such as "x beat y in 24 of 25 fork pairs". */
    public static String forkPairs(Family family, int a, String nameA, int b, String nameB) {
        var comparison = family.comparison(a, b);
        var pairs = (double) comparison.forksA() * comparison.forksB();
        var won = comparison.probabilityFaster() * pairs;
        return "%s beat %s in %s of %s fork pairs".formatted(nameA, nameB, Digits.plain(won), Digits.plain(pairs));
    }

    private static Sentences fasterFirst(
            String nameA, String nameB, Comparison comparison, int comparisons, Circumstances circumstances) {
        return comparison.ratio() > 1
                ? new Sentences(nameB, nameA, comparison.swapped(), comparisons, circumstances)
                : new Sentences(nameA, nameB, comparison, comparisons, circumstances);
    }

    private String sentence() {
        var said = comparison
                .interval()
                .map(i -> new Speed(1 / comparison.ratio(), 1 / i.high(), 1 / i.low(), i.level()))
                .map(this::judged)
                .orElseGet(() -> "%s and %s: cannot tell%s".formatted(nameA, nameB, warnings(": ")));
        return said
                + circumstances.clauses().stream().map(clause -> "; " + clause).collect(Collectors.joining());
    }

    private String judged(Speed speed) {
        return switch (comparison.verdict()) {
            case WIN -> faster(speed, "WIN: at least 2 % faster");
            case LEAN -> faster(speed, "LEAN: faster, but perhaps by less than 2 %");
            case TIE -> tie(speed);
            case INCONCLUSIVE -> unsettled(speed);
        };
    }

    private String faster(Speed speed, String verdict) {
        var correction = comparisons > 1 ? ", " + correction() : "";
        var robust = comparison.robust().filter(RobustCheck::different).isPresent() ? "; robust check agrees" : "";
        return "%s is %s as fast as %s (%s); %s%s%s%s"
                .formatted(
                        nameA,
                        speed.times(),
                        nameB,
                        basis(speed.interval()),
                        verdict,
                        correction,
                        robust,
                        warnings("; "));
    }

    private String tie(Speed speed) {
        return "TIE: %s and %s are equally fast within 2 %% (%s is between %s, %s)%s%s"
                .formatted(
                        nameA,
                        nameB,
                        nameA,
                        speed.range(),
                        basis(speed.confidence() + " CI"),
                        comparison.different() ? "; measurable difference of " + speed.percent() : "",
                        warnings("; "));
    }

    private String unsettled(Speed speed) {
        var chance = comparisons > 1 && speed.oneSided() && comparison.pDifferent() >= comparison.alpha()
                ? "; different by itself, but not " + correction()
                : "";
        return "%s against %s: cannot tell: between %s (%s)%s%s%s"
                .formatted(
                        nameA,
                        nameB,
                        speed.range(),
                        basis(speed.confidence() + " CI"),
                        chance,
                        warnings("; "),
                        needed());
    }

    /** What the interval rests on. */
    private String basis(String interval) {
        var a = comparison.forksA();
        var b = comparison.forksB();
        return Stream.of(interval, a == b ? a + " forks each" : a + " and " + b + " forks", circumstances.window())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String needed() {
        if (comparison.forksNeeded().isEmpty()) {
            return "";
        }
        var forks = comparison.forksNeeded().getAsInt();
        return "; %s forks would settle ±2 %%, about half the time"
                .formatted(forks > ForksNeeded.MOST ? ">" + ForksNeeded.MOST : "about " + forks);
    }

    private String warnings(String before) {
        return comparison.warnings().isEmpty() ? "" : before + String.join("; ", comparison.warnings());
    }

    private String correction() {
        return "after correcting for " + comparisons + " comparisons";
    }
}
