package workbench.statistics;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which cell of a family to use, and what that may cost. Cells are named by their places among the samples of the family.
 *
 * @param chosen the cell with the lowest estimate
 * @param verified whether it is the fastest, beyond doubt
 * @param regret how much slower than the fastest the chosen cell is at most, as a ratio of at least 1, with the confidence
 *     of the family; 1 for a verified one
 * @param candidates the cells that may be the fastest, the chosen first, then by estimate; with the confidence of the
 *     family, the fastest is among them
 * @param slower by which factor each other cell is slower than the fastest, at least and at most, by place; the factors hold
 *     for all of them at once
 */
public record Choice(
        int chosen, boolean verified, double regret, List<Integer> candidates, Map<Integer, Interval> slower) {

    /** A regret that is small enough to want no more forks, where none is asked for, as a share of the time of the fastest. */
    public static final double SMALL_REGRET = 0.03;

    public Choice {
        candidates = List.copyOf(candidates);
        slower = Collections.unmodifiableMap(new TreeMap<>(slower));
    }
}
