package workbench.site.analysis;

import workbench.results.Failure;

/**
 * A fork that failed.
 *
 * @param round its round, from 1
 * @param failure what happened
 * @param log the file that holds what it printed, relative to the run's folder
 */
public record FailedFork(int round, Failure failure, String log) {}
