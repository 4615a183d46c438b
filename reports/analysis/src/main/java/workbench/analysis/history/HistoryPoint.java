package workbench.analysis.history;

import workbench.statistics.Estimate;

/**
 * The time of a cell in a run.
 *
 * @param run the position of the run in the history, from 0
 * @param time the time of a job, in nanoseconds
 */
public record HistoryPoint(int run, Estimate time) {}
