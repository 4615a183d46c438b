package workbench.harness.run;

import java.time.Duration;

/**
 * How far a run has come.
 *
 * @param done how many forks have ended
 * @param left how many are left at the most, the one that runs included
 * @param remaining how long they will take, by those that have ended
 */
public record Pace(int done, int left, Duration remaining) {}
