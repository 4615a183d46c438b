package workbench.wording;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Map;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.SliceVerdict;

/** How many slices ended in what, where there are too many to show each. Pure functions. */
public final class OutcomeWords {

    private OutcomeWords() {}

    /**
     * The slices by outcome, the most frequent first, such as {@code 600 slices: 412 with a proven fastest, 188 with a choice
     * and its regret. The report shows each.}
     */
    public static String sentence(List<Slice> slices) {
        var outcomes = slices.stream().collect(groupingBy(slice -> outcome(slice.verdict()), counting()));
        return "%s: %s%s. The report shows each."
                .formatted(Figures.count(slices.size(), "slice"), counted(outcomes), failures(slices));
    }

    private static String counted(Map<String, Long> outcomes) {
        return outcomes.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .map(outcome -> "%s with %s".formatted(outcome.getValue(), outcome.getKey()))
                .collect(joining(", "));
    }

    private static String outcome(SliceVerdict verdict) {
        return switch (verdict) {
            case SliceVerdict.Empty _ -> "no time";
            case SliceVerdict.Alone _ -> "nothing to compare";
            case SliceVerdict.TooFewForks _ -> "too few forks for a verdict";
            case SliceVerdict.BusyMachine _ -> "no verdict, since the machine was busy";
            case SliceVerdict.Fastest _ -> "a proven fastest";
            case SliceVerdict.Chosen _ -> "a choice and its regret";
        };
    }

    private static String failures(List<Slice> slices) {
        var failed = slices.stream()
                .filter(slice -> !slice.with(Status.FAILED).isEmpty())
                .count();
        return failed == 0 ? "" : "; some cell failed in " + failed;
    }
}
