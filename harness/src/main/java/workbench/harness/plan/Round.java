package workbench.harness.plan;

/**
 * One pass over the entrants of a run, or its repetition.
 *
 * @param number from 1
 * @param repeated whether it is the repetition, after the pass was disturbed
 */
public record Round(int number, boolean repeated) {

    /** The round of the sentinels, after all others. The journal gives it the number 0. */
    public static final Round AFTER_ALL = new Round(0, false);

    /** A round that is measured for the first time. */
    public static Round first(int number) {
        return new Round(number, false);
    }

    /** Its repetition. */
    public Round repetition() {
        return new Round(number, true);
    }

    @Override
    public String toString() {
        return "round-%d%s".formatted(number, repeated ? "-repeat" : "");
    }
}
