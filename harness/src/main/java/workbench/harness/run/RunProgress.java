package workbench.harness.run;

import java.time.Duration;

/**
 * How far a run has come.
 *
 * @param done how many forks have ended
 * @param left the most forks that are left, including the one that is running
 * @param remaining how long they will take, judged by those that have ended
 */
public record RunProgress(int done, int left, Duration remaining) {}
