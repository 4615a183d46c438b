package workbench.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two samples side by side, before the correction for the other pairs of the family.
 *
 * @param a the first
 * @param b the second
 * @param shift how far they lie apart; empty where the forks cannot say
 */
record Pair(Sample a, Sample b, Optional<Shift> shift) {

    /** Fewer forks than this, on either side, give no verdict. */
    static final int FORKS_FOR_VERDICT = 5;

    private static final int FORKS_FOR_INTERVAL = 3;

    static Pair of(Sample a, Sample b) {
        var enough = Math.min(a.size(), b.size()) >= FORKS_FOR_INTERVAL && a.measurable() && b.measurable();
        return new Pair(a, b, enough ? Shift.welch(a.logs(), b.logs()) : Optional.empty());
    }

    /** The shift where it may carry a verdict. */
    Optional<Shift> judged() {
        return shift.filter(_ -> Math.min(a.size(), b.size()) >= FORKS_FOR_VERDICT);
    }

    double ratio() {
        if (a.size() == 0 || b.size() == 0 || !a.measurable() || !b.measurable()) {
            return Double.NaN;
        }
        return Ratio.of(Moments.of(a.logs()).mean() - Moments.of(b.logs()).mean());
    }

    List<String> warnings() {
        var warnings = new ArrayList<String>();
        if (a.size() == 0 || b.size() == 0) {
            warnings.add("no verdict: a side has no forks");
        } else if (!a.measurable() || !b.measurable()) {
            warnings.add("no verdict: a fork's time was zero: the clock is too coarse for this job");
        } else if (Math.min(a.size(), b.size()) < FORKS_FOR_VERDICT) {
            warnings.add("no verdict: fewer than 5 forks");
        } else if (shift.isEmpty()) {
            warnings.add("no verdict: the forks do not vary: the clock is too coarse for this job");
        }
        return warnings;
    }
}
