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
    static int of(Pair pair, double alpha, int tests) {
        var atLeast = Math.max(
                Pair.FORKS_FOR_VERDICT, 1 + Math.min(pair.a().forks(), pair.b().forks()));
        return pair.shift()
                .map(shift -> search(pair, shift, alpha / tests, atLeast))
                .orElse(atLeast);
    }

    private static int search(Pair pair, Shift now, double alpha, int atLeast) {
        var low = atLeast;
        var high = MOST + 1;
        while (low < high) {
            var forks = (low + high) >>> 1;
            var then = pair.paired() ? paired(now, forks) : welch(now, pair, forks);
            if (settled(then, alpha)) {
                high = forks;
            } else {
                low = forks + 1;
            }
        }
        return low;
    }

    private static boolean settled(Shift shift, double alpha) {
        return shift.pBeyond(PracticalEquality.MARGIN) <= alpha || shift.pWithin(PracticalEquality.MARGIN) <= alpha;
    }

    private static Shift paired(Shift now, int forks) {
        var rounds = now.degreesOfFreedom() + 1;
        return new Shift(now.difference(), now.standardError() * Math.sqrt(rounds / forks), forks - 1);
    }

    private static Shift welch(Shift now, Pair pair, int forks) {
        var first = pair.a().moments().variance() / forks;
        var second = pair.b().moments().variance() / forks;
        var degreesOfFreedom = Shift.satterthwaite(first, forks, second, forks);
        return new Shift(now.difference(), Math.sqrt(first + second), degreesOfFreedom);
    }
}
