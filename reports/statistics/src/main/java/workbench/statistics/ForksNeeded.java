package workbench.statistics;

/**
 * How many forks a statement needs: the fixed minimums, and an estimate of how many would settle an open comparison if
 * difference and spread stay as they are. At that number the estimate lies one half-width from the margin of practical
 * equality, so the comparison is settled about half the time.
 */
public final class ForksNeeded {

    /** With fewer forks, on either side, there is no confidence interval. */
    public static final int FOR_INTERVAL = 3;

    /** With fewer forks, on either side, there is no verdict. */
    public static final int FOR_VERDICT = 5;

    /** With fewer forks a tie is rarely found, since intervals are seldom as narrow as the margin of practical equality. */
    public static final int FOR_TIES = 20;

    /** The largest estimate that is given as a number; beyond it the answer is "more". */
    public static final int MOST = 200;

    private ForksNeeded() {}

    /**
     * The number of forks on each side, at least five, and more than there are now; {@code MOST + 1} stands for
     * anything above {@code MOST}.
     *
     * @param tests the factor by which the p-value of this pair is multiplied
     */
    static int of(Pair pair, double alpha, int tests, Tolerance tolerance) {
        var atLeast =
                Math.max(FOR_VERDICT, 1 + Math.min(pair.a().forks(), pair.b().forks()));
        return pair.shift()
                .map(shift -> search(pair, shift, alpha / tests, atLeast, tolerance))
                .orElse(atLeast);
    }

    private static int search(Pair pair, Shift now, double alpha, int atLeast, Tolerance tolerance) {
        var low = atLeast;
        var high = MOST + 1;
        while (low < high) {
            var forks = (low + high) >>> 1;
            var then = pair.paired() ? paired(now, forks) : welch(now, pair, forks);
            if (settled(then, alpha, tolerance)) {
                high = forks;
            } else {
                low = forks + 1;
            }
        }
        return low;
    }

    private static boolean settled(Shift shift, double alpha, Tolerance tolerance) {
        return tolerance.pWin(shift) <= alpha || tolerance.pTie(shift) <= alpha;
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
