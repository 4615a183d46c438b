package workbench.site;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import workbench.site.analysis.Figures;
import workbench.site.analysis.Measurement;
import workbench.site.analysis.Standing;
import workbench.statistics.Comparison;
import workbench.statistics.Estimate;
import workbench.statistics.RankInterval;

/**
 * A row of the ranking in words; a dash stands for what there is not.
 *
 * @param standing what it shows
 */
record Row(Standing standing) {

    private static final String NONE = "–";

    String rank() {
        return standing.rank().map(Row::range).orElse(NONE);
    }

    private static String range(RankInterval rank) {
        return rank.best() == rank.worst() ? Integer.toString(rank.best()) : rank.best() + "–" + rank.worst();
    }

    String time() {
        return time(standing.measurement().steady());
    }

    String interval() {
        return standing.measurement().steady().map(Figures::interval).orElse(NONE);
    }

    String ratio() {
        return standing.toBest()
                .map(c -> Figures.ratio(c.ratio(), c.interval()))
                .orElse(standing.rank().isPresent() ? "1×" : NONE);
    }

    String ratioInterval() {
        return standing.toBest()
                .map(c -> Figures.ratioInterval(c.ratio(), c.interval()))
                .orElse("");
    }

    String verdict() {
        return standing.toBest()
                .map(c -> Figures.verdict(c.verdict()))
                .orElse(standing.rank().isPresent() ? "lowest time" : "not ranked");
    }

    /** What qualifies the verdict, such as that it rests on outlying forks. */
    List<String> warnings() {
        return standing.toBest().map(Comparison::warnings).orElse(List.of());
    }

    String efficiency() {
        return Figures.percent(standing.measurement().efficiency());
    }

    /** Empty where it is unknown. */
    String floor() {
        var floor = standing.measurement().floor();
        return floor.isPresent() ? "floor " + Figures.time(floor.getAsDouble()) : "";
    }

    String open() {
        return time(standing.measurement().open());
    }

    String first() {
        return time(standing.measurement().first());
    }

    int forks() {
        return standing.measurement().sample().size();
    }

    /** A value to sort by; empty for those without one, which come last whatever the direction. */
    static String key(Optional<Estimate> estimate) {
        return estimate.map(e -> Double.toString(e.value())).orElse("");
    }

    /** Sorts by the best rank, then by the worst. */
    String rankKey() {
        return standing.rank()
                .map(rank -> Long.toString(1_000_000L * rank.best() + rank.worst()))
                .orElse("");
    }

    String ratioKey() {
        var best = standing.rank().isPresent() ? "1.0" : "";
        return standing.toBest().map(c -> Double.toString(c.ratio())).orElse(best);
    }

    String efficiencyKey() {
        var share = standing.measurement().efficiency();
        return share.isPresent() ? Double.toString(share.getAsDouble()) : "";
    }

    /** What there was in truth, such as {@code pool own; parallelism 2}. */
    static String effective(Measurement measurement) {
        return measurement.effective().entrySet().stream()
                .map(fact -> fact.getKey() + " " + fact.getValue())
                .collect(joining("; "));
    }

    private static String time(Optional<Estimate> estimate) {
        return estimate.map(Figures::time).orElse(NONE);
    }
}
