package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.Optional;
import java.util.OptionalDouble;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Standing;
import workbench.statistics.Estimate;

/** The times of a workload by strategy and width, in words. Pure functions. */
public final class HeatWords {

    private HeatWords() {}

    /** Whether there is something to see: two strategies that have a time, and two widths. */
    public static boolean pays(Decision decision) {
        var timed = decision.standings().stream()
                .filter(standing -> time(standing).isPresent())
                .toList();
        return decision.acrossSlices()
                && timed.stream().map(Standing::name).distinct().count() > 1
                && timed.stream()
                                .map(standing -> standing.measurement().cell().width())
                                .distinct()
                                .count()
                        > 1;
    }

    private static Optional<Double> time(Standing standing) {
        return standing.measurement().steady().map(Estimate::value).filter(Double::isFinite);
    }

    /** How many times the lowest time a time is; empty without a time. */
    public static OptionalDouble ratio(Decision decision, Standing standing) {
        var lowest = decision.standings().stream()
                .flatMap(one -> time(one).stream())
                .mapToDouble(Double::doubleValue)
                .min();
        var time = time(standing);
        return time.isPresent() && lowest.isPresent() && lowest.getAsDouble() > 0
                ? OptionalDouble.of(time.get() / lowest.getAsDouble())
                : OptionalDouble.empty();
    }

    /** The same in words, such as {@code 1.3×}. */
    public static String ofLowest(Decision decision, Standing standing) {
        if (standing.status() == Status.FAILED) {
            return "failed";
        }
        return Figures.known(
                ratio(decision, standing),
                ratio -> ratio > 1 ? Figures.ratio(ratio, Optional.empty()) : AxisWords.LOWEST);
    }

    /** The words of the picture. */
    public static PictureWords picture(Decision decision) {
        var title = DecisionWords.title(decision);
        var lowest = decision.standings().getFirst();
        return new PictureWords(
                "Time of a job by strategy and width: " + title,
                "%s has the lowest time, %s"
                        .formatted(
                                DecisionWords.name(lowest),
                                lowest.measurement().steady().map(Figures::time).orElse(Figures.NONE)),
                "%s · the deeper the blue, the nearer to the lowest; × = times the lowest · frame = the choice, hatched = may be as fast"
                        .formatted(SliceWords.arena(decision.arena())),
                "Times of a job, %s. %s."
                        .formatted(
                                title,
                                decision.standings().stream()
                                        .map(standing -> words(decision, standing))
                                        .collect(joining("; "))));
    }

    private static String words(Decision decision, Standing standing) {
        return "%s %s (%s)"
                .formatted(
                        DecisionWords.name(standing),
                        standing.measurement().steady().map(Figures::time).orElse(Figures.NONE),
                        ofLowest(decision, standing));
    }
}
