package workbench.statistics;

import java.util.OptionalInt;

/**
 * What more forks would probably tell, if means and scatter of the cells are what they seem.
 *
 * @param toSettle how many each would give an even chance to name the fastest or to leave a small regret; empty if no number up to
 *     {@link ForksNeeded#MOST} would
 * @param forks another number of forks of each, more than there are
 * @param regret the regret that these would leave, in half of such runs at most, as a ratio
 */
public record Outlook(OptionalInt toSettle, int forks, double regret) {}
