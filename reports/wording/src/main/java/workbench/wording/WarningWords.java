package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.List;
import workbench.statistics.ForksNeeded;
import workbench.statistics.Warning;

/** What qualifies an estimate or a comparison, in words. */
public final class WarningWords {

    private WarningWords() {}

    /** All of them in one line. */
    public static String line(List<Warning> warnings) {
        return warnings.stream().map(WarningWords::phrase).collect(joining("; "));
    }

    /** One of them in a phrase. */
    public static String phrase(Warning warning) {
        return switch (warning) {
            case NO_FORKS -> "a side has no forks";
            case ZERO_TIME -> "a fork's time was zero: the clock is too coarse for this job";
            case NO_VARIATION -> "the forks do not vary: the clock is too coarse for this job";
            case TOO_FEW_FOR_INTERVAL -> "fewer than %s forks: no interval".formatted(ForksNeeded.FOR_INTERVAL);
            case TOO_FEW_FOR_VERDICT -> "fewer than %s forks".formatted(ForksNeeded.FOR_VERDICT);
            case TOO_FEW_FOR_ROBUST_CHECK -> "too few forks for the robust check at this level";
            case RESTS_ON_OUTLIERS -> "depends on outlying forks or iterations";
            case RESTS_ON_REPETITION -> "the disturbed round and its repetition lead to different verdicts";
            case RESTS_ON_UNSTEADY_FORKS -> "without the forks that had no steady state, the verdict would differ";
            case BUSY_MACHINE -> "busy machine";
        };
    }
}
