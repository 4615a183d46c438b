package workbench.results;

/**
 * When a run of two versions is to fail.
 *
 * @param failIfSlower the share of time by which the new version may be slower than the old one, such as 0.05
 * @param failUndecided whether it also fails where neither is proven: that it is slower by more, and that it is not
 */
public record GateRecord(double failIfSlower, boolean failUndecided) {

    public GateRecord {
        if (!(failIfSlower > 0 && failIfSlower < 1)) {
            throw new IllegalArgumentException("a gate at " + failIfSlower);
        }
    }
}
