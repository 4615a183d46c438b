package workbench.statistics.math;

/** How much a value resembles the one before it. */
public final class Autocorrelation {

    private Autocorrelation() {}

    /** The autocorrelation at lag one; zero if the values do not vary. */
    public static double lagOne(double... values) {
        var mean = Moments.of(values).mean();
        var products = 0.0;
        var squares = 0.0;
        for (var i = 0; i < values.length; i++) {
            var deviation = values[i] - mean;
            squares += deviation * deviation;
            products += i == 0 ? 0 : deviation * (values[i - 1] - mean);
        }
        return squares == 0 ? 0 : products / squares;
    }
}
