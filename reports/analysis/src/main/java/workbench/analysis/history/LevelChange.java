package workbench.analysis.history;

/**
 * A run from which on a cell took another time.
 *
 * @param run the position of the run in the history, from 0
 * @param ratio the typical time from there until the next change, or the end, divided by that before it
 * @param cause what it can be put down to
 */
public record LevelChange(int run, double ratio, ChangeCause cause) {}
