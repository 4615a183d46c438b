package workbench.wording;

import java.util.List;
import java.util.Optional;
import workbench.analysis.slice.Standing;
import workbench.statistics.Estimate;
import workbench.statistics.RankInterval;

/**
 * A row of the ranking in words; a dash stands for a missing figure.
 *
 * @param standing what it shows
 */
public record RankingRow(Standing standing) {

    /** The ranks that it may truly have, such as {@code 1–3}. */
    public String rank() {
        return standing.rank().map(RankingRow::range).orElse(Figures.NONE);
    }

    private static String range(RankInterval rank) {
        return rank.best() == rank.worst() ? Integer.toString(rank.best()) : rank.best() + "–" + rank.worst();
    }

    /** The time of a steady job. */
    public String time() {
        return time(standing.measurement().steady());
    }

    /** Its interval. */
    public String interval() {
        return standing.measurement().steady().map(Figures::interval).orElse(Figures.NONE);
    }

    /** The two groups that its forks fall into; empty if they are of one kind. */
    public String groups() {
        return GroupWords.brief(standing);
    }

    /** Its time against that of the fastest. */
    public String ratio() {
        return standing.toBest()
                .map(c -> Figures.ratio(c.ratio(), c.simultaneous()))
                .orElse(standing.rank().isPresent() ? "1×" : Figures.NONE);
    }

    /** The interval of the ratio; empty without one. */
    public String ratioInterval() {
        return standing.toBest()
                .map(c -> Figures.ratioInterval(c.ratio(), c.simultaneous()))
                .orElse("");
    }

    /** The verdict on it against the fastest. */
    public String verdict() {
        return standing.toBest()
                .map(ComparisonWords::verdict)
                .orElse(standing.rank().isPresent() ? "lowest time" : "not ranked");
    }

    /** What qualifies the verdict, such as that it rests on outlying forks. */
    public List<String> warnings() {
        return standing.toBest().stream()
                .flatMap(comparison -> comparison.warnings().stream())
                .map(WarningWords::phrase)
                .toList();
    }

    /** The floor divided by its time; in its place, that the floor is wrong. */
    public String efficiency() {
        return standing.measurement().belowFloor()
                ? "beats the floor"
                : Figures.percent(standing.measurement().efficiency());
    }

    /** The floor; empty if it is unknown. */
    public String floor() {
        var floor = standing.measurement().floor();
        return floor.isPresent() ? "floor " + Figures.time(floor.getAsDouble()) : "";
    }

    /** The time of opening the strategy. */
    public String open() {
        return time(standing.measurement().open());
    }

    /** The time of the first job. */
    public String first() {
        return time(standing.measurement().first());
    }

    /** How many forks its time rests on. */
    public int forks() {
        return standing.measurement().sample().size();
    }

    /** A value to sort the times by; empty for those without one, which come last whatever the direction. */
    public String timeKey() {
        return standing.measurement()
                .steady()
                .map(e -> Double.toString(e.value()))
                .orElse("");
    }

    /** Sorts by the best rank, then by the worst. */
    public String rankKey() {
        return standing.rank()
                .map(rank -> Long.toString(1_000_000L * rank.best() + rank.worst()))
                .orElse("");
    }

    /** Sorts by the ratio. */
    public String ratioKey() {
        var best = standing.rank().isPresent() ? "1.0" : "";
        return standing.toBest().map(c -> Double.toString(c.ratio())).orElse(best);
    }

    /** Sorts by the efficiency. */
    public String efficiencyKey() {
        var share = standing.measurement().efficiency();
        return share.isPresent() ? Double.toString(share.getAsDouble()) : "";
    }

    private static String time(Optional<Estimate> estimate) {
        return estimate.map(Figures::time).orElse(Figures.NONE);
    }
}
