package workbench.statistics;

/** Turns differences of logarithms into ratios, so that swapping the sides gives the exact reciprocal. */
final class Ratio {

    private Ratio() {}

    /**
     * The exponential of {@code difference}, chosen among its neighbours so that the ratio of the negated difference is its
     * exact reciprocal, both ways. Taking the reciprocal of a floating-point reciprocal twice returns it unchanged,
     * which need not hold for any other number (Knuth, The Art of Computer Programming, volume 2, section 4.2.2); hence
     * every ratio here is a reciprocal.
     */
    static double of(double difference) {
        var aboveOne = 1 / Math.exp(-Math.abs(difference));
        return difference > 0 ? aboveOne : 1 / aboveOne;
    }
}
