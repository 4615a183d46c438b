package workbench.statistics;

/**
 * How many forks each would settle a comparison, if difference and spread stay as they are. At that number the estimate stands
 * one half-width from the margin, so the comparison is settled about half the time.
 */
final class ForksNeeded {

    /** Beyond this many the answer is only "more". */
    static final int MOST = 200;

    private ForksNeeded() {}

    /**
     * The number of forks on each side, at least five and more than there are; {@code MOST + 1} stands for more.
     *
     * @param tests by how many the p-value of this pair is multiplied
     */
    static int of(Pair pair, double alpha, double tests) {
        var atLeast = Math.max(
                Pair.FORKS_FOR_VERDICT, 1 + Math.min(pair.a().size(), pair.b().size()));
        return pair.shift()
                .map(shift -> search(pair, shift, alpha / tests, atLeast))
                .orElse(atLeast);
    }

    private static int search(Pair pair, Shift shift, double alpha, int atLeast) {
        var low = atLeast;
        var high = MOST + 1;
        while (low < high) {
            var forks = (low + high) >>> 1;
            if (settles(pair, shift, alpha, forks)) {
                high = forks;
            } else {
                low = forks + 1;
            }
        }
        return low;
    }

    private static boolean settles(Pair pair, Shift shift, double alpha, int forks) {
        var first = Moments.of(pair.a().logs()).variance() / forks;
        var second = Moments.of(pair.b().logs()).variance() / forks;
        var half = StudentT.quantile(1 - alpha, Shift.satterthwaite(first, forks, second, forks))
                * Math.sqrt(first + second);
        return half <= Math.abs(Math.abs(shift.difference()) - PracticalEquality.MARGIN);
    }
}
