package workbench.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the forks say of two cells, a and b. The p-values are adjusted by Holm for all comparisons of the family; they are 1
 * where there is no verdict for want of data.
 *
 * @param ratio time of a / time of b, below 1 when a is faster; NaN where a side has no measurable time
 * @param interval the interval of the ratio, for this comparison alone; empty where the forks give none
 * @param pDifferent the p-value of "they are equally fast"
 * @param pWin the p-value of "they differ by at most the margin of practical equality"
 * @param pTie the p-value of "they differ by at least that margin"
 * @param verdict what may be said
 * @param forksNeeded how many forks each would probably settle it, about half the time; empty when it is settled; any value
 *     above 200 means more than that
 * @param probabilityFaster the share of fork pairs in which a is faster, a tie counting half
 * @param warnings what qualifies it, each a sentence for the reader
 */
public record Comparison(
        double ratio,
        Optional<Interval> interval,
        double pDifferent,
        double pWin,
        double pTie,
        Verdict verdict,
        OptionalInt forksNeeded,
        double probabilityFaster,
        List<String> warnings) {

    public Comparison {
        warnings = List.copyOf(warnings);
    }

    /** The same comparison seen from b: ratio and interval are exact reciprocals. */
    public Comparison swapped() {
        return new Comparison(
                1 / ratio,
                interval.map(i -> new Interval(1 / i.high(), 1 / i.low(), i.level())),
                pDifferent,
                pWin,
                pTie,
                verdict,
                forksNeeded,
                1 - probabilityFaster,
                warnings);
    }
}
