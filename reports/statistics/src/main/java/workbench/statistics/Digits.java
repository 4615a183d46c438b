package workbench.statistics;

import java.util.Locale;

/** Numbers with no more digits than their uncertainty allows: the half-width is from 2 to 20 units of the last digit printed. */
public final class Digits {

    private static final double FEWEST_UNITS = 2;
    private static final int MOST_DECIMALS = 6;

    private Digits() {}

    /** How many decimals a number may carry whose interval extends {@code half} to each side. */
    public static int decimals(double half) {
        var decimals = 0;
        for (var units = half; units < FEWEST_UNITS && decimals < MOST_DECIMALS; units *= 10) {
            decimals++;
        }
        return decimals;
    }

    /** The value with so many decimals; never a minus before zero. */
    public static String fixed(double value, int decimals) {
        var text = String.format(Locale.ROOT, "%." + decimals + "f", value);
        return text.matches("-0\\.?0*") ? text.substring(1) : text;
    }

    /** A number of percent or the like, without decimals that say nothing. */
    public static String plain(double value) {
        var text = fixed(value, 2);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }
}
