package workbench.site.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import workbench.statistics.Comparison;
import workbench.statistics.Estimate;
import workbench.statistics.Interval;
import workbench.statistics.Verdict;

/** Numbers as people read them: with a unit, and with no more digits than the interval allows. Pure functions. */
public final class Figures {

    private static final List<String> BYTES = List.of("B", "KiB", "MiB", "GiB", "TiB");

    private Figures() {}

    /** A time such as {@code 184 ms}. */
    public static String time(Estimate estimate) {
        var unit = Unit.of(estimate.value());
        return unit.text(estimate.value(), decimals(unit, estimate));
    }

    /** The interval of a time in the unit of {@link #time}, such as {@code 181–187 ms}; a dash where there is none. */
    public static String interval(Estimate estimate) {
        var unit = Unit.of(estimate.value());
        var decimals = decimals(unit, estimate);
        return estimate.interval()
                .map(i -> "%s–%s".formatted(unit.number(i.low(), decimals), unit.text(i.high(), decimals)))
                .orElse("–");
    }

    /** A time in nanoseconds without an interval, to three digits. */
    public static String time(double nanos) {
        var unit = Unit.of(nanos);
        return unit.text(nanos, significant(nanos / unit.nanos(), 3));
    }

    private static int decimals(Unit unit, Estimate estimate) {
        return estimate.interval()
                .map(i -> allowed((i.high() - i.low()) / 2 / unit.nanos(), estimate.value() / unit.nanos()))
                .orElseGet(() -> significant(estimate.value() / unit.nanos(), 2));
    }

    /** A ratio such as {@code 1.31×}. */
    public static String ratio(double ratio, Optional<Interval> interval) {
        return fixed(ratio, ratioDecimals(ratio, interval)) + "×";
    }

    /** The interval of a ratio, such as {@code 1.22–1.41}; a dash where there is none. */
    public static String ratioInterval(double ratio, Optional<Interval> interval) {
        var decimals = ratioDecimals(ratio, interval);
        return interval.map(i -> "%s–%s".formatted(fixed(i.low(), decimals), fixed(i.high(), decimals)))
                .orElse("–");
    }

    private static int ratioDecimals(double ratio, Optional<Interval> interval) {
        return interval.map(i -> Math.clamp(allowed((i.high() - i.low()) / 2, ratio), 1, 3))
                .orElse(1);
    }

    /** How many times as fast a is as b, with the interval, such as {@code 1.31× (95 % CI 1.22–1.41)}. */
    public static String speed(Comparison comparison) {
        var speed = comparison.swapped();
        var text = ratio(speed.ratio(), speed.interval());
        return speed.interval().isEmpty()
                ? text
                : "%s (95 %% CI %s)".formatted(text, ratioInterval(speed.ratio(), speed.interval()));
    }

    /** What a verdict says of the slower one. */
    public static String verdict(Verdict verdict) {
        return switch (verdict) {
            case WIN -> "slower by 2 % or more";
            case LEAN -> "slower, perhaps by less than 2 %";
            case TIE -> "equal within 2 %";
            case INCONCLUSIVE -> "cannot tell";
        };
    }

    /** A figure in words; a dash where there is none. */
    public static String known(OptionalDouble figure, DoubleFunction<String> words) {
        return figure.isPresent() ? words.apply(figure.getAsDouble()) : "–";
    }

    /** A share such as {@code 97 %}; a dash where there is none. */
    public static String percent(OptionalDouble share) {
        return share.isPresent() ? fixed(100 * share.getAsDouble(), 0) + " %" : "–";
    }

    /** A share with one decimal, such as {@code 1.2 %}. */
    public static String share(double share) {
        return fixed(100 * share, 1) + " %";
    }

    /** A change such as {@code +12 %}, or {@code −3 %} with a true minus. */
    public static String change(double ratio) {
        var percent = Math.round(100 * (ratio - 1));
        return percent < 0 ? "−%s %%".formatted(-percent) : "+%s %%".formatted(percent);
    }

    /** A number of bytes to three digits, such as {@code 322 MiB}. */
    public static String bytes(double bytes) {
        var unit = 0;
        var value = bytes;
        while (value >= 999.5 && unit < BYTES.size() - 1) {
            value /= 1024;
            unit++;
        }
        return "%s %s".formatted(fixed(value, unit == 0 ? 0 : significant(value, 3)), BYTES.get(unit));
    }

    /** A count, with its thousands apart. */
    public static String count(double count) {
        return String.format(Locale.ROOT, "%,d", Math.round(count));
    }

    /** A number of forks. */
    public static String forks(int forks) {
        return forks == 1 ? "1 fork" : forks + " forks";
    }

    /** Names as a list in a sentence. */
    public static String list(List<String> names) {
        return joined(names, " and ");
    }

    /** Names as a choice in a sentence. */
    static String choice(List<String> names) {
        return joined(names, " or ");
    }

    private static String joined(List<String> names, String last) {
        return switch (names.size()) {
            case 0 -> "none";
            case 1 -> names.getFirst();
            default -> String.join(", ", names.subList(0, names.size() - 1)) + last + names.getLast();
        };
    }

    /** The decimals that show the first digit of the half-width, but never more digits than {@code value} needs for five. */
    private static int allowed(double half, double value) {
        if (half <= 0) {
            return significant(value, 3);
        }
        return Math.clamp(-(int) Math.floor(Math.log10(half)), 0, Math.max(0, significant(value, 5)));
    }

    private static int significant(double value, int digits) {
        return value <= 0 ? 0 : Math.clamp(digits - 1 - (int) Math.floor(Math.log10(value)), 0, 9);
    }

    static String fixed(double value, int decimals) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }
}
