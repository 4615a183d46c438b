package workbench.wording;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;
import workbench.statistics.Estimate;
import workbench.statistics.Interval;

/**
 * The one formatter of numbers: with a unit, and with no more digits than the interval allows. The half-width of an interval is
 * from 2 to 20 units of the last digit printed, so the same figure has the same digits wherever it appears. Pure
 * functions.
 */
public final class Figures {

    /** What is shown where there is no figure. */
    public static final String NONE = "–";

    private static final List<String> BYTES = List.of("B", "KiB", "MiB", "GiB", "TiB");
    private static final double FEWEST_UNITS = 2;
    private static final int MOST_DIGITS = 5;
    private static final int MOST_DECIMALS = 6;
    private static final int DIGITS_ALONE = 2;

    private Figures() {}

    /** A time such as {@code 184 ms}; without an interval, to two digits. */
    public static String time(Estimate estimate) {
        return time(estimate.value(), estimate.interval());
    }

    /** The same of a time in nanoseconds. */
    public static String time(double nanos, Optional<Interval> interval) {
        var unit = Unit.of(nanos);
        return unit.text(nanos, decimals(unit, nanos, interval));
    }

    /**
     * The interval of a time in the unit of {@link #time(Estimate)}, such as {@code 181–187 ms}; a dash if there is
     * none.
     */
    public static String interval(Estimate estimate) {
        return interval(estimate.value(), estimate.interval());
    }

    /** The same of a time in nanoseconds. */
    public static String interval(double nanos, Optional<Interval> interval) {
        var unit = Unit.of(nanos);
        var decimals = decimals(unit, nanos, interval);
        return interval.map(i -> "%s–%s".formatted(unit.number(i.low(), decimals), unit.text(i.high(), decimals)))
                .orElse(NONE);
    }

    /** A time in nanoseconds without an interval, to three digits. */
    public static String time(double nanos) {
        var unit = Unit.of(nanos);
        return unit.text(nanos, significant(nanos / unit.nanos(), 3));
    }

    private static int decimals(Unit unit, double nanos, Optional<Interval> interval) {
        var value = nanos / unit.nanos();
        return interval.map(i -> decimals(half(i) / unit.nanos(), value))
                .orElseGet(() -> significant(value, DIGITS_ALONE));
    }

    /** A ratio such as {@code 1.31×}; without an interval, to two digits. */
    public static String ratio(double ratio, Optional<Interval> interval) {
        return fixed(ratio, ratioDecimals(ratio, interval)) + "×";
    }

    /** The interval of a ratio, such as {@code 1.22–1.41}; a dash if there is none. */
    public static String ratioInterval(double ratio, Optional<Interval> interval) {
        var decimals = ratioDecimals(ratio, interval);
        return interval.map(i -> "%s–%s".formatted(fixed(i.low(), decimals), fixed(i.high(), decimals)))
                .orElse(NONE);
    }

    private static int ratioDecimals(double ratio, Optional<Interval> interval) {
        return interval.map(i -> tellingFromOne(i, decimals(half(i), ratio)))
                .orElseGet(() -> significant(ratio, DIGITS_ALONE));
    }

    /** So many decimals, but at most three, that an end which is not 1 does not look like it: a verdict may rest on that. */
    private static int tellingFromOne(Interval ratios, int decimals) {
        var one = fixed(1, decimals);
        var alike = Stream.of(ratios.low(), ratios.high())
                .anyMatch(end -> end != 1 && fixed(end, decimals).equals(one));
        return alike && decimals < 3 ? tellingFromOne(ratios, decimals + 1) : decimals;
    }

    /** The confidence of an interval, such as {@code 95 % CI}, or {@code 97.45 % CI} at an interim analysis. */
    static String confidence(Interval interval) {
        var percent = BigDecimal.valueOf(100 * interval.level())
                .setScale(2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
        return percent + " % CI";
    }

    /** A figure in words; a dash if there is none. */
    public static String known(OptionalDouble figure, DoubleFunction<String> words) {
        return figure.isPresent() ? words.apply(figure.getAsDouble()) : NONE;
    }

    /** A share in whole percent, such as {@code 97 %}; a dash if there is none. */
    public static String percent(OptionalDouble share) {
        return known(share, Figures::whole);
    }

    /** A share in whole percent, such as {@code 97 %}. */
    static String whole(double share) {
        return fixed(100 * share, 0) + " %";
    }

    /** A share with as many decimals as it has, such as {@code 2 %} or {@code 2.5 %}. */
    public static String exactly(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString() + " %";
    }

    /** A share with one decimal, such as {@code 1.2 %}. */
    public static String share(double share) {
        return fixed(100 * share, 1) + " %";
    }

    /** An interval of shares, such as {@code 0.1–24.9 %}. */
    static String shares(Interval interval) {
        return "%s–%s".formatted(fixed(100 * interval.low(), 1), share(interval.high()));
    }

    /** A change in whole percent with its sign, such as {@code +12 %}, or {@code −3 %} with a true minus. */
    public static String change(double ratio) {
        return signed(100 * (ratio - 1), 0) + " %";
    }

    /** A change in percent with its sign, without the percent sign, with the digits that the interval of the ratio allows. */
    static String change(double ratio, Interval interval) {
        return signed(100 * (ratio - 1), changeDecimals(interval));
    }

    /** The size of a change, such as {@code 4.0 %}, with the digits that the interval of the ratio allows. */
    static String difference(double ratio, Interval interval) {
        return fixed(100 * Math.abs(ratio - 1), changeDecimals(interval)) + " %";
    }

    private static int changeDecimals(Interval ratio) {
        return decimals(100 * half(ratio));
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

    /** A count, with its thousands separated. */
    public static String count(double count) {
        return String.format(Locale.ROOT, "%,d", Math.round(count));
    }

    /** A number of things, such as {@code 1 fork} and {@code 5 forks}. */
    public static String count(long count, String what) {
        return "%s %s%s".formatted(count((double) count), what, count == 1 ? "" : "s");
    }

    /** A number to two digits, such as {@code 3.4}. */
    static String plain(double value) {
        return fixed(value, significant(value, DIGITS_ALONE));
    }

    /** A duration as people say it, such as {@code 45 s}, {@code 2 min 5 s} or {@code 1 h 20 min}. */
    public static String duration(Duration duration) {
        var seconds = Math.max(0, Math.round(duration.toMillis() / 1_000.0));
        if (seconds < 60) {
            return seconds + " s";
        }
        return seconds < 3_600
                ? "%d min %d s".formatted(seconds / 60, seconds % 60)
                : "%d h %d min".formatted(seconds / 3_600, seconds % 3_600 / 60);
    }

    /** Names as a list in a sentence. */
    public static String list(List<String> names) {
        return switch (names.size()) {
            case 0 -> "none";
            case 1 -> names.getFirst();
            default -> String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
        };
    }

    /** Names as a list in a table; a dash if there is none. */
    public static String listOrNone(List<String> names) {
        return names.isEmpty() ? NONE : list(names);
    }

    private static double half(Interval interval) {
        return (interval.high() - interval.low()) / 2;
    }

    /** How many decimals a number may have if its interval extends {@code half} to each side. */
    private static int decimals(double half) {
        var decimals = 0;
        for (var units = half; units < FEWEST_UNITS && decimals < MOST_DECIMALS; units *= 10) {
            decimals++;
        }
        return decimals;
    }

    /** The same number of decimals, but never more than {@code value} needs for five digits. */
    private static int decimals(double half, double value) {
        return half <= 0 ? significant(value, 3) : Math.min(decimals(half), significant(value, MOST_DIGITS));
    }

    private static int significant(double value, int digits) {
        return value <= 0 ? 0 : Math.clamp(digits - 1 - (int) Math.floor(Math.log10(value)), 0, 9);
    }

    private static String signed(double value, int decimals) {
        var text = fixed(value, decimals);
        return text.startsWith("-") ? "−" + text.substring(1) : "+" + text;
    }

    /** The value with this many decimals; zero never has a minus sign. */
    static String fixed(double value, int decimals) {
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }
}
