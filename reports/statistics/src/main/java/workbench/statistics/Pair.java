package workbench.statistics;

import java.util.List;
import java.util.Optional;
import workbench.statistics.math.Superiority;

/**
 * Two cells side by side, before the correction for the other pairs of the family.
 *
 * @param a the first
 * @param b the second
 * @param paired whether forks of the same round are compared with each other
 * @param shift how far they lie apart; empty if the forks cannot tell
 */
record Pair(PreparedSample a, PreparedSample b, boolean paired, Optional<Shift> shift) {

    /**
     * The pair, compared within rounds if that is requested and possible.
     */
    static Pair of(PreparedSample a, PreparedSample b, boolean withinRounds) {
        if (fewest(a, b) < ForksNeeded.FOR_INTERVAL || !a.measured() || !b.measured()) {
            return new Pair(a, b, false, Optional.empty());
        }
        var within = withinRounds ? withinRounds(a, b) : Optional.<Shift>empty();
        return within.isPresent()
                ? new Pair(a, b, true, within)
                : new Pair(a, b, false, Shift.welch(a.logs(), b.logs()));
    }

    private static Optional<Shift> withinRounds(PreparedSample a, PreparedSample b) {
        var rounds = RoundEffects.sharedRounds(List.of(a, b));
        return rounds.size() < ForksNeeded.FOR_VERDICT
                ? Optional.empty()
                : Shift.paired(a.logs(rounds), b.logs(rounds));
    }

    /** The shift, if it can support a verdict. */
    Optional<Shift> judged() {
        return shift.filter(_ -> fewest(a, b) >= ForksNeeded.FOR_VERDICT);
    }

    double ratio() {
        if (!a.measured() || !b.measured()) {
            return Double.NaN;
        }
        return Ratio.of(shift.map(Shift::difference)
                .orElseGet(() -> a.moments().mean() - b.moments().mean()));
    }

    double probabilityFaster() {
        return Superiority.ofSmaller(a.logs(), b.logs());
    }

    List<Warning> warnings() {
        if (a.forks() == 0 || b.forks() == 0) {
            return List.of(Warning.NO_FORKS);
        }
        if (!a.measured() || !b.measured()) {
            return List.of(Warning.ZERO_TIME);
        }
        if (fewest(a, b) < ForksNeeded.FOR_VERDICT) {
            return List.of(Warning.TOO_FEW_FOR_VERDICT);
        }
        return shift.isEmpty() ? List.of(Warning.NO_VARIATION) : List.of();
    }

    private static int fewest(PreparedSample a, PreparedSample b) {
        return Math.min(a.forks(), b.forks());
    }
}
