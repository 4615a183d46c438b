package workbench.statistics;

import java.util.Optional;
import java.util.stream.Collectors;

/** The plain words of a comparison. Pure functions; names are given as they are to be read. */
public final class Sentences {

    private Sentences() {}

    /**
     * What may be said of two cells of a family, the faster named first; one sentence without a full stop.
     *
     * @param a the place of the one in the family
     * @param nameA its name
     * @param b the place of the other
     * @param nameB its name
     */
    public static String comparison(Family family, int a, String nameA, int b, String nameB) {
        var comparison = family.comparison(a, b);
        return comparison.ratio() > 1
                ? fasterFirst(family, b, nameB, a, nameA)
                : fasterFirst(family, a, nameA, b, nameB);
    }

    /**
     * How often a fork of {@code a} beat one of {@code b}, such as "x beat y in 24 of 25 fork pairs".
     */
    public static String forkPairs(Family family, int a, String nameA, int b, String nameB) {
        var comparison = family.comparison(a, b);
        var pairs = (double) comparison.forksA() * comparison.forksB();
        var won = comparison.probabilityFaster() * pairs;
        return "%s beat %s in %s of %s fork pairs".formatted(nameA, nameB, Digits.plain(won), Digits.plain(pairs));
    }

    private static String fasterFirst(Family family, int a, String nameA, int b, String nameB) {
        var comparison = family.comparison(a, b);
        var speed =
                comparison.interval().map(i -> new Speed(1 / comparison.ratio(), 1 / i.high(), 1 / i.low(), i.level()));
        if (speed.isEmpty()) {
            return "%s and %s: cannot tell: %s".formatted(nameA, nameB, reason(comparison));
        }
        var forks = forks(comparison.forksA(), comparison.forksB());
        return switch (comparison.verdict()) {
            case WIN, LEAN -> faster(nameA, nameB, speed.get(), forks) + "; " + judgement(family, comparison);
            case TIE -> tie(comparison, nameA, nameB, speed.get(), forks);
            case INCONCLUSIVE ->
                "%s against %s: cannot tell: %s".formatted(nameA, nameB, unsettled(family, comparison, speed.get()));
        };
    }

    private static String faster(String nameA, String nameB, Speed speed, String forks) {
        return "%s is %s as fast as %s (%s, %s)".formatted(nameA, speed.times(), nameB, speed.interval(), forks);
    }

    private static String judgement(Family family, Comparison comparison) {
        var words = comparison.verdict() == Verdict.WIN
                ? "WIN: at least 2% faster"
                : "LEAN: faster, but perhaps by less than 2%";
        return words
                + correction(family).map(text -> ", " + text).orElse("")
                + robust(comparison)
                + qualified(comparison);
    }

    private static String robust(Comparison comparison) {
        return comparison.robust().filter(RobustCheck::different).isPresent() ? "; robust check agrees" : "";
    }

    private static String qualified(Comparison comparison) {
        return comparison.warnings().stream().map(warning -> "; " + warning).collect(Collectors.joining());
    }

    private static String tie(Comparison comparison, String nameA, String nameB, Speed speed, String forks) {
        var text = "TIE: %s and %s are equally fast within 2%% (%s is between %s, %s CI, %s)"
                .formatted(nameA, nameB, nameA, speed.range(), speed.confidence(), forks);
        return comparison.different() ? text + "; measurable difference of " + speed.percent() : text;
    }

    private static String unsettled(Family family, Comparison comparison, Speed speed) {
        var chance = speed.oneSided() && comparison.pDifferent() >= comparison.alpha()
                ? correction(family)
                        .map(text -> "; different by itself, but not " + text)
                        .orElse("")
                : "";
        return "between %s (%s CI)".formatted(speed.range(), speed.confidence())
                + chance
                + qualified(comparison)
                + needed(comparison);
    }

    private static String needed(Comparison comparison) {
        if (comparison.forksNeeded().isEmpty()) {
            return "";
        }
        var forks = comparison.forksNeeded().getAsInt();
        return "; %s forks would settle ±2%%, about half the time"
                .formatted(forks > ForksNeeded.MOST ? "more than " + ForksNeeded.MOST : "about " + forks);
    }

    private static String reason(Comparison comparison) {
        return String.join("; ", comparison.warnings());
    }

    private static Optional<String> correction(Family family) {
        return family.comparisons() > 1
                ? Optional.of("after correcting for " + family.comparisons() + " comparisons")
                : Optional.empty();
    }

    private static String forks(int a, int b) {
        return a == b ? a + " forks each" : a + " and " + b + " forks";
    }
}
