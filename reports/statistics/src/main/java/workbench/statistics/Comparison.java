package workbench.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What the forks say about two cells, a and b. The p-values are adjusted by Holm for all comparisons of the family;
 * they are 1 if there is no verdict for lack of data.
 *
 * @param ratio time of a / time of b, below 1 when a is faster; NaN if a side has no measurable time
 * @param interval the interval of the ratio, at level 1 - alpha, for this comparison alone; empty if the forks give
 *     none
 * @param simultaneous the interval that the verdict goes with, at the same level, corrected for all comparisons of the family as the
 *     verdict is; see {@link #simultaneous()}
 * @param shift the same on the logarithmic scale, with what says how sure it is; empty if the forks cannot tell
 * @param pDifferent the p-value of "they are equally fast"
 * @param pWin the p-value of "they differ by at most the margin of practical equality"
 * @param pTie the p-value of "they differ by at least that margin"
 * @param verdict what may be said
 * @param margin the difference that is taken not to matter
 * @param forksNeeded how many forks each would probably settle it, about half the time; any value above 200 means more than
 *     that; empty when it is settled, or when the number of forks is not the obstacle
 * @param probabilityFaster the share of fork pairs in which a is faster, a tie counting half
 * @param warnings what qualifies it, in the order in which it was found
 * @param alpha the level that the p-values were compared with
 * @param paired whether forks of the same round were compared with each other, since rounds differed
 * @param robust the check by ranks; empty if there is no verdict to check
 * @param forksA how many forks of a it rests on
 * @param forksB how many forks of b
 */
public record Comparison(
        double ratio,
        Optional<Interval> interval,
        Optional<Interval> simultaneous,
        Optional<Shift> shift,
        double pDifferent,
        double pWin,
        double pTie,
        Verdict verdict,
        Margin margin,
        OptionalInt forksNeeded,
        double probabilityFaster,
        List<Warning> warnings,
        double alpha,
        boolean paired,
        Optional<RobustCheck> robust,
        int forksA,
        int forksB) {

    public Comparison {
        warnings = List.copyOf(warnings);
    }

    /**
     * The interval of the ratio that never contradicts the verdict: it holds no 1 where one is faster, lies beyond the margin for a
     * win and within it for a tie, and reaches the margin or 1 where the verdict stops short of them. It has the confidence of the
     * family: all such intervals hold at once. Empty if the forks give none.
     *
     * <p>Holm's correction has no interval of its own; one that ends at the hypothesis that could not be rejected goes with it (K.
     * Strassburger and F. Bretz, "Compatible simultaneous lower confidence bounds for the Holm procedure and other Bonferroni-based
     * closed tests", Statistics in Medicine 27, 2008).
     */
    @Override
    public Optional<Interval> simultaneous() {
        return simultaneous.map(interval -> switch (verdict) {
            case WIN, TIE -> interval;
            case LEAN -> interval.reaching(ratio < 1 ? 1 / margin.ratio() : margin.ratio());
            case INCONCLUSIVE -> interval.reaching(1);
        });
    }

    /** The least margin within which the two are shown to be equal, as a share such as 0.07; empty if the forks give none. */
    public OptionalDouble equalWithin() {
        var interval = simultaneous();
        return interval.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        Math.max(interval.get().high(), 1 / interval.get().low()) - 1);
    }

    /** Whether there were enough forks, with measurable times, for a verdict. */
    public boolean judged() {
        return interval.isPresent() && Math.min(forksA, forksB) >= ForksNeeded.FOR_VERDICT;
    }

    /** Whether one is faster beyond doubt, by however little. */
    public boolean different() {
        return verdict != Verdict.INCONCLUSIVE && pDifferent < alpha;
    }

    /**
     * Whether no more forks are needed: a win, a tie, or an interval whose relative half-width is within
     * {@code precision}.
     */
    boolean settled(double precision) {
        return verdict == Verdict.WIN
                || verdict == Verdict.TIE
                || interval.map(i -> Math.sqrt(i.high() / i.low()) - 1 <= precision)
                        .orElse(false);
    }

    /** The same comparison seen from b: ratio and interval are exact reciprocals. */
    public Comparison swapped() {
        return new Comparison(
                1 / ratio,
                interval.map(Interval::reciprocal),
                simultaneous.map(Interval::reciprocal),
                shift.map(Shift::swapped),
                pDifferent,
                pWin,
                pTie,
                verdict,
                margin,
                forksNeeded,
                1 - probabilityFaster,
                warnings,
                alpha,
                paired,
                robust.map(RobustCheck::swapped),
                forksB,
                forksA);
    }

    /** This comparison where another analysis of the same cells comes to the same verdict; otherwise it is inconclusive. */
    Comparison confirmedBy(Comparison other, Warning warning) {
        return verdict == Verdict.INCONCLUSIVE || agrees(other) ? this : weakened(Verdict.INCONCLUSIVE, warning);
    }

    private boolean agrees(Comparison other) {
        return verdict == other.verdict && (verdict == Verdict.TIE || ratio < 1 == other.ratio < 1);
    }

    /**
     * This comparison, weakened for a busy machine: neither the size of a difference nor equality can be vouched for.
     */
    Comparison onBusyMachine() {
        return switch (verdict) {
            case WIN -> weakened(Verdict.LEAN, Warning.BUSY_MACHINE);
            case TIE -> weakened(Verdict.INCONCLUSIVE, Warning.BUSY_MACHINE);
            case LEAN, INCONCLUSIVE -> this;
        };
    }

    /** Whether the two differ by the means, this pair taken by itself; a verdict needs more. */
    public boolean differentAlone() {
        return shift.filter(found -> found.pDifferent() < alpha).isPresent();
    }

    /** Why the check by ranks confirms no difference; empty if it does, or was not made. */
    public Optional<Warning> doubt() {
        return robust.filter(check -> !check.different())
                .map(check -> check.bounded() ? Warning.RESTS_ON_OUTLIERS : Warning.TOO_FEW_FOR_ROBUST_CHECK);
    }

    /** This comparison, its verdict lowered by one step if the check by ranks finds no difference. */
    Comparison checked() {
        return doubt().map(warning -> switch (verdict) {
                    case WIN -> weakened(Verdict.LEAN, warning);
                    case LEAN -> weakened(Verdict.INCONCLUSIVE, warning);
                    case TIE, INCONCLUSIVE -> this;
                })
                .orElse(this);
    }

    private Comparison weakened(Verdict to, Warning warning) {
        var all = new ArrayList<>(warnings);
        all.add(warning);
        return new Comparison(
                ratio,
                interval,
                simultaneous,
                shift,
                pDifferent,
                pWin,
                pTie,
                to,
                margin,
                forksNeeded,
                probabilityFaster,
                all,
                alpha,
                paired,
                robust,
                forksA,
                forksB);
    }
}
