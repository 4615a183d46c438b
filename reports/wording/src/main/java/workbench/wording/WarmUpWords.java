package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import workbench.analysis.cell.Status;
import workbench.analysis.cell.WarmUp;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;

/** How the jobs of a slice got faster while its JVMs were young, in words. Pure functions. */
public final class WarmUpWords {

    /** The axis of the time since the first job. */
    public static final String SECONDS = "Time that the fork had performed jobs, s";

    /** The axis of times of a job. */
    public static final String OF_STEADY = "Time per job, as a multiple of a steady one";

    private WarmUpWords() {}

    /** The words of the picture; there is at least one curve. */
    public static PictureWords picture(Slice slice, List<WarmUp> curves) {
        var slowest = curves.stream()
                .max(Comparator.comparingDouble(WarmUpWords::first))
                .orElseThrow();
        return new PictureWords(
                "Warm-up: how the jobs got faster",
                "%s starts at %s the time of a steady job%s"
                        .formatted(
                                slowest.name(), times(first(slowest)), curves.size() > 1 ? ", the slowest start" : ""),
                "%s · medians of the forks, an iteration each point, warm-up and measured · logarithmic scales%s"
                        .formatted(SliceWords.title(slice), failed(slice)),
                "Time per job over the time since the first one, as a multiple of a steady job, %s. %s.%s"
                        .formatted(
                                SliceWords.title(slice),
                                curves.stream()
                                        .map(curve -> "%s: %s at first, %s in the end"
                                                .formatted(
                                                        curve.name(),
                                                        times(first(curve)),
                                                        times(curve.points()
                                                                .getLast()
                                                                .ofSteady())))
                                        .collect(joining("; ")),
                                PictureWords.failed(slice)));
    }

    /** What has no curve. */
    private static String failed(Slice slice) {
        var names = slice.with(Status.FAILED).stream().map(Standing::name).toList();
        return names.isEmpty() ? "" : " · %s failed".formatted(Figures.list(names));
    }

    private static double first(WarmUp curve) {
        return curve.points().getFirst().ofSteady();
    }

    private static String times(double ratio) {
        return Figures.ratio(ratio, Optional.empty());
    }
}
