package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.stream.Stream;
import workbench.analysis.slice.Pairing;
import workbench.statistics.Comparison;
import workbench.statistics.ForksNeeded;
import workbench.statistics.Interval;
import workbench.statistics.Margin;
import workbench.statistics.RobustCheck;
import workbench.statistics.Verdict;

/** What may be said about two cells. Pure functions; names are given as they are to be read. */
public final class ComparisonWords {

    /** From this factor on, "times as fast" reads better than a percentage. */
    private static final double FACTOR = 2;

    private final String faster;
    private final String slower;
    private final Comparison comparison;
    private final int comparisons;
    private final String window;

    private ComparisonWords(String faster, String slower, Comparison comparison, int comparisons, String window) {
        this.faster = faster;
        this.slower = slower;
        this.comparison = comparison;
        this.comparisons = comparisons;
        this.window = window;
    }

    /**
     * What may be said about two cells, the faster named first; one sentence without a full stop.
     *
     * @param pairing the two
     * @param comparisons for how many comparisons their verdict is corrected
     * @param window which part of a fork's life was measured, such as {@code after 10 s warm-up}; empty to leave it out
     */
    public static String sentence(Pairing pairing, int comparisons, String window) {
        var words = pairing.comparison().ratio() > 1
                ? new ComparisonWords(
                        pairing.b(), pairing.a(), pairing.comparison().swapped(), comparisons, window)
                : new ComparisonWords(pairing.a(), pairing.b(), pairing.comparison(), comparisons, window);
        return words.sentence();
    }

    /** How many times as fast a is as b, with the interval, such as {@code 1.31× (95 % CI 1.22–1.41)}. */
    static String speed(Comparison comparison) {
        var speed = comparison.swapped();
        var times = Figures.ratio(speed.ratio(), speed.interval());
        return speed.interval()
                .map(i -> "%s (%s %s)"
                        .formatted(
                                times, Figures.confidence(i), Figures.ratioInterval(speed.ratio(), speed.interval())))
                .orElse(times);
    }

    /** What the verdict says about the slower one. */
    public static String verdict(Comparison comparison) {
        return verdict(comparison.verdict(), comparison.margin());
    }

    static String verdict(Verdict verdict, Margin margin) {
        return switch (verdict) {
            case WIN -> "slower by %s or more".formatted(margin(margin));
            case LEAN -> "slower, perhaps by less than %s".formatted(margin(margin));
            case TIE -> "equal within %s".formatted(margin(margin));
            case INCONCLUSIVE -> "cannot tell";
        };
    }

    /** The margin of practical equality, such as {@code 2 %}. */
    static String margin(Margin margin) {
        return Figures.exactly(margin.share());
    }

    private String margin() {
        return margin(comparison.margin());
    }

    private String sentence() {
        return comparison
                .simultaneous()
                .map(this::judged)
                .orElseGet(() -> "%s and %s: cannot tell%s".formatted(faster, slower, warnings(": ")));
    }

    private String judged(Interval times) {
        return switch (comparison.verdict()) {
            case WIN -> faster(times, "WIN: at least %s faster".formatted(margin()));
            case LEAN -> faster(times, "LEAN: faster, but perhaps by less than %s".formatted(margin()));
            case TIE -> tie(times);
            case INCONCLUSIVE -> unsettled(times);
        };
    }

    private String faster(Interval times, String verdict) {
        var correction = comparisons > 1 ? ", " + correction() : "";
        var robust = comparison.robust().filter(RobustCheck::different).isPresent() ? "; robust check agrees" : "";
        var speed = comparison.swapped();
        var interval = confidence(times) + " " + Figures.ratioInterval(speed.ratio(), speed.simultaneous());
        return "%s is %s as fast as %s (%s); %s%s%s%s"
                .formatted(
                        faster,
                        Figures.ratio(speed.ratio(), speed.simultaneous()),
                        slower,
                        basis(interval),
                        verdict,
                        correction,
                        robust,
                        warnings("; "));
    }

    private String tie(Interval times) {
        return "TIE: %s and %s are equally fast within %s (%s is between %s, %s)%s%s"
                .formatted(
                        faster,
                        slower,
                        margin(),
                        faster,
                        range(times),
                        basis(confidence(times)),
                        comparison.different()
                                ? "; measurable difference of "
                                        + Figures.difference(1 / comparison.ratio(), speeds(times))
                                : "",
                        warnings("; "));
    }

    private String unsettled(Interval times) {
        var oneSided = comparison.interval().filter(own -> !own.contains(1)).isPresent();
        var chance = comparisons > 1 && oneSided && comparison.pDifferent() >= comparison.alpha()
                ? "; different on its own, but not " + correction()
                : "";
        return "%s against %s: cannot tell: between %s (%s)%s%s%s%s"
                .formatted(
                        faster,
                        slower,
                        range(times),
                        basis(confidence(times)),
                        apart(),
                        chance,
                        warnings("; "),
                        needed());
    }

    /** The least margin within which they are shown to be equal, rounded up; empty where a percentage would say little. */
    private String apart() {
        var margin = comparison.equalWithin().orElse(FACTOR);
        return margin < 1 ? "; within %s of each other".formatted(Figures.whole(Math.ceil(100 * margin) / 100)) : "";
    }

    /** Such as {@code 95 % CI}, and whether it holds for all pairs at once. */
    private String confidence(Interval interval) {
        return (comparisons > 1 ? "simultaneous " : "") + Figures.confidence(interval);
    }

    /** What the interval rests on. */
    private String basis(String interval) {
        var a = comparison.forksA();
        var b = comparison.forksB();
        return Stream.of(interval, a == b ? a + " forks each" : a + " and " + b + " forks", window)
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
    }

    /** Such as {@code 3 % slower and 6 % faster}, or {@code 1 % and 5 % faster}. */
    private static String range(Interval times) {
        var speeds = speeds(times);
        var first = direction(speeds.low()).equals(direction(speeds.high())) ? "" : direction(speeds.low());
        return size(speeds.low(), speeds) + first + " and " + size(speeds.high(), speeds) + direction(speeds.high());
    }

    private static Interval speeds(Interval times) {
        return new Interval(1 / times.high(), 1 / times.low(), times.level());
    }

    private static String size(double speed, Interval speeds) {
        return factor(speed) ? Figures.ratio(speed, Optional.of(speeds)) : Figures.difference(speed, speeds);
    }

    private static String direction(double speed) {
        if (factor(speed)) {
            return " as fast";
        }
        return speed < 1 ? " slower" : " faster";
    }

    private static boolean factor(double speed) {
        return speed >= FACTOR || speed <= 1 / FACTOR;
    }

    private String needed() {
        if (comparison.forksNeeded().isEmpty()) {
            return "";
        }
        var forks = comparison.forksNeeded().getAsInt();
        return "; %s forks each would give an even chance of settling it to ±%s"
                .formatted(forks > ForksNeeded.MOST ? ">" + ForksNeeded.MOST : "about " + forks, margin());
    }

    private String warnings(String before) {
        return comparison.warnings().isEmpty() ? "" : before + WarningWords.line(comparison.warnings());
    }

    private String correction() {
        return "after correcting for " + comparisons + " comparisons";
    }
}
