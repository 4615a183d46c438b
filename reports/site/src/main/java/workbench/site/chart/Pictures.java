package workbench.site.chart;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import workbench.analysis.cell.ItemLatency;
import workbench.analysis.cell.Status;
import workbench.analysis.cell.Timeline;
import workbench.analysis.compare.RunComparison;
import workbench.analysis.conclusion.Conclusion;
import workbench.analysis.conclusion.Crossover;
import workbench.analysis.conclusion.Mix;
import workbench.analysis.conclusion.OwnCost;
import workbench.analysis.conclusion.PoolSizes;
import workbench.analysis.conclusion.Replay;
import workbench.analysis.conclusion.Unanswered;
import workbench.analysis.conclusion.Versions;
import workbench.analysis.conclusion.Versus;
import workbench.analysis.conclusion.WidthSearch;
import workbench.analysis.conclusion.WorstCases;
import workbench.analysis.scaling.Scaling;
import workbench.analysis.scaling.Shapes;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.TradeOff;
import workbench.analysis.trust.NoisePoint;
import workbench.wording.HeatWords;

/** Draws the pictures of a report. Pure functions: the same model gives the same bytes. */
public final class Pictures {

    /** The id of the picture of the answer to the question of a run. */
    public static final String CONCLUSION = "conclusion";

    /** The id and name of the picture of the noise over a run. */
    public static final String NOISE = "noise";

    private Pictures() {}

    /** The pictures of a slice: those for which there is something to show. */
    public static List<Picture> of(Slice slice, Palette palette) {
        return charts(slice, palette).stream().map(Pictures::picture).toList();
    }

    static List<Chart> charts(Slice slice, Palette palette) {
        var charts = new ArrayList<Chart>();
        if (!slice.measured().isEmpty()) {
            charts.add(new TimeChart(slice, palette));
        }
        if (slice.with(Status.RANKED).stream()
                .anyMatch(
                        standing -> standing.toBest().flatMap(c -> c.interval()).isPresent())) {
            charts.add(new RatioChart(slice, palette));
        }
        SpeedUps.byRate(slice).ifPresent(rates -> charts.add(new SpeedUpChart(rates, palette)));
        if (slice.percentile()
                .isPresent()) { // neither a cold start nor a processor time of one job compares with a latency
            return charts;
        }
        if (slice.measured().stream()
                .anyMatch(standing -> standing.measurement().cold().isPresent())) {
            charts.add(new ColdChart(slice, palette));
        }
        SpeedUps.of(slice).ifPresent(warmUps -> charts.add(new SpeedUpChart(warmUps, palette)));
        var tradeOffs = TradeOff.of(slice);
        if (!tradeOffs.isEmpty()) {
            charts.add(new TradeOffChart(slice, tradeOffs, palette));
        }
        return charts;
    }

    /** The pictures of the traced jobs of a slice; none if no jobs were traced. */
    public static List<Picture> of(Slice slice, List<Timeline> timelines, Palette palette) {
        return charts(slice, timelines, palette).stream().map(Pictures::picture).toList();
    }

    static List<Chart> charts(Slice slice, List<Timeline> timelines, Palette palette) {
        var charts = new ArrayList<Chart>();
        if (!timelines.isEmpty()) {
            charts.add(new TimelineChart(slice, timelines, palette));
        }
        var latencies = ItemLatency.of(timelines);
        if (!latencies.isEmpty()) {
            charts.add(new LatencyChart(slice, latencies, palette));
        }
        return charts;
    }

    /** The picture of the times of a workload by strategy and width; none where there is one width, or one strategy. */
    public static List<Picture> of(Decision decision, String id) {
        return HeatWords.pays(decision) ? List.of(picture(new HeatChart(decision, id))) : List.of();
    }

    /** The picture of the noise over a run; none where it was not recorded. */
    public static List<Picture> of(List<NoisePoint> noise) {
        return noise.isEmpty() ? List.of() : List.of(picture(new NoiseChart(noise)));
    }

    /** The pictures of a scaling: the speed-up, and where the floor is known the efficiency. */
    public static List<Picture> of(Scaling scaling, Palette palette) {
        return charts(scaling, palette).stream().map(Pictures::picture).toList();
    }

    static List<Chart> charts(Scaling scaling, Palette palette) {
        return Stream.concat(Stream.of(SpeedUps.of(scaling)), SpeedUps.efficiency(scaling).stream())
                .<Chart>map(shown -> new SpeedUpChart(shown, palette))
                .toList();
    }

    /** The picture of the languages of a workload; none where nothing but baselines has a time. */
    public static List<Picture> of(Shapes shapes, Palette palette) {
        var shown = SpeedUps.of(shapes);
        return shown.curves().isEmpty() ? List.of() : List.of(picture(new SpeedUpChart(shown, palette)));
    }

    /** The picture of the answer to the question of a run; none where a table says as much. */
    public static List<Picture> of(Conclusion conclusion, Palette palette) {
        return charts(conclusion, palette).stream().map(Pictures::picture).toList();
    }

    static List<Chart> charts(Conclusion conclusion, Palette palette) {
        return switch (conclusion) {
            case Crossover crossover
            when !crossover.courses().isEmpty() ->
                List.of(new SpeedUpChart(SpeedUps.of(crossover, CONCLUSION), palette));
            case Mix mix when !mix.rows().isEmpty() -> List.of(new MapChart(mix, CONCLUSION, palette));
            case Replay replay -> article(replay);
            case Crossover _,
                    Mix _,
                    OwnCost _,
                    PoolSizes _,
                    Unanswered _,
                    Versions _,
                    Versus _,
                    WidthSearch _,
                    WorstCases _ -> List.of();
        };
    }

    /** The picture of what became of the cells of one run in another; none where they share none. */
    public static List<Picture> of(RunComparison comparison) {
        return comparison.changes().isEmpty() ? List.of() : List.of(picture(new ChangeChart(comparison)));
    }

    private static List<Chart> article(Replay replay) {
        return Stream.of(SpeedUps.byThreads(replay, "article-threads"), SpeedUps.byNumbers(replay, "article-growth"))
                .filter(shown -> !shown.curves().isEmpty())
                .<Chart>map(shown -> new SpeedUpChart(shown, Palette.of(shown)))
                .toList();
    }

    private static Picture picture(Chart chart) {
        var images = new EnumMap<Theme, byte[]>(Theme.class);
        for (var theme : Theme.values()) {
            images.put(theme, Frame.png(chart, theme));
        }
        return new Picture(chart.name(), chart.words(), chart.height(), images);
    }
}
