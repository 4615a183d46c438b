package workbench.statistics;

import java.util.List;
import java.util.Optional;

/**
 * What the forks of a cell say about its time per job.
 *
 * @param value the geometric mean of the forks, in the unit of the sample
 * @param interval its confidence interval; empty for fewer than three forks or if the forks do not vary
 * @param forks how many forks it rests on
 * @param warnings what qualifies it, at most one
 */
public record Estimate(double value, Optional<Interval> interval, int forks, List<Warning> warnings) {}
