package workbench.statistics;

/**
 * The ranks that a cell may truly have within its family, 1 being the fastest.
 *
 * @param best one more than the number of cells that are faster beyond doubt
 * @param worst the size of the family less the number of cells that are slower beyond doubt
 */
public record RankInterval(int best, int worst) {}
