package workbench.wording;

/** A unit of time. */
public enum Unit {
    /** Nanoseconds. */
    NANOS("ns", 1),
    /** Microseconds. */
    MICROS("µs", 1e3),
    /** Milliseconds. */
    MILLIS("ms", 1e6),
    /** Seconds. */
    SECONDS("s", 1e9);

    private final String symbol;
    private final double nanos;

    Unit(String symbol, double nanos) {
        this.symbol = symbol;
        this.nanos = nanos;
    }

    /** The largest unit in which the time is at least one. */
    public static Unit of(double nanos) {
        for (var unit : new Unit[] {SECONDS, MILLIS, MICROS}) {
            if (nanos >= unit.nanos) {
                return unit;
            }
        }
        return NANOS;
    }

    /** Its symbol. */
    public String symbol() {
        return symbol;
    }

    /** How many nanoseconds it has. */
    public double nanos() {
        return nanos;
    }

    /** A time in nanoseconds in this unit, without its symbol. */
    String number(double value, int decimals) {
        return Figures.fixed(value / nanos, decimals);
    }

    /** A time in nanoseconds in this unit, with its symbol. */
    String text(double value, int decimals) {
        return number(value, decimals) + " " + symbol;
    }
}
