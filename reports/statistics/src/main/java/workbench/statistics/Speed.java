package workbench.statistics;

/**
 * How many times as fast one cell is as another, in words.
 *
 * @param value the estimate
 * @param low the lower end of its interval
 * @param high the upper end
 * @param level the confidence of the interval
 */
record Speed(double value, double low, double high, double level) {

    /** From this factor on, "times as fast" reads better than a percentage. */
    private static final double FACTOR = 2;

    /** Such as {@code 1.31×}. */
    String times() {
        return times(value);
    }

    /** Such as {@code 95 % CI 1.22–1.41}. */
    String interval() {
        return "%s CI %s–%s".formatted(confidence(), fixed(low), fixed(high));
    }

    /** Such as {@code 95 %}. */
    String confidence() {
        return Digits.plain(level * 100) + " %";
    }

    /** Such as {@code 3 % slower and 6 % faster}, or {@code 1 % and 5 % faster}. */
    String range() {
        var first = direction(low).equals(direction(high)) ? "" : direction(low);
        return size(low) + first + " and " + size(high) + direction(high);
    }

    /** The size of the difference, such as {@code 1.3 %}. */
    String percent() {
        return Digits.fixed(Math.abs(value - 1) * 100, percentDecimals()) + " %";
    }

    /** Whether the interval leaves no doubt which is faster. */
    boolean oneSided() {
        return low > 1 || high < 1;
    }

    private String size(double speed) {
        return factor(speed) ? times(speed) : Digits.fixed(Math.abs(speed - 1) * 100, percentDecimals()) + " %";
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

    private String times(double speed) {
        return fixed(speed) + "×";
    }

    private String fixed(double speed) {
        return Digits.fixed(speed, Digits.decimals((high - low) / 2));
    }

    private int percentDecimals() {
        return Digits.decimals((high - low) * 50);
    }
}
