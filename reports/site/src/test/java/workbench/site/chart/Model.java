package workbench.site.chart;

import java.util.List;
import java.util.stream.IntStream;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Traced;
import workbench.analysis.scaling.Scaling;
import workbench.analysis.slice.Slice;
import workbench.results.Journal;
import workbench.results.testkit.SyntheticRun;

/** Runs of few and of many strategies: alone, as usual, and more than there are colours, with long names and far apart. */
enum Model {
    ONE(1, 1.0, .12),
    SIX(6, 1.25, .02),
    TWENTY(20, 1.6, .04);

    private static final String FACTOR = "factor:numbers=5000";
    private static final double FASTEST = 3;

    @SuppressWarnings("ImmutableEnumChecker") // an analysis does not change
    private final Analysis analysis;

    /** A strategy, its time at width 1, and the power of the width by which it scales. */
    private record Strategy(String name, double millis, double power) {}

    /**
     * A run.
     *
     * @param count how many strategies it has
     * @param step by how many times each is slower than the one before
     * @param noise the standard deviation of its forks
     */
    Model(int count, double step, double noise) {
        var strategies = IntStream.range(0, count)
                .mapToObj(i -> new Strategy(name(i, count), FASTEST * Math.pow(step, i), 0.8 - 0.6 * i / count))
                .toList();
        analysis = Analysis.of(run(strategies, noise));
    }

    private static String name(int index, int count) {
        return count > 6
                ? "platform-threads-%d:style=worker-%d,queue=linked-blocking,batch=%d,fair=true"
                        .formatted(index, index, 1 << index)
                : "strategy-" + index;
    }

    private static Journal run(List<Strategy> strategies, double noise) {
        var run = SyntheticRun.seeded(strategies.size()).forks(6).iterations(4);
        for (var width : List.of(1, 2, 4, 8)) {
            for (var strategy : strategies) {
                var millis = strategy.millis / Math.pow(width, strategy.power);
                run.cell(
                        FACTOR,
                        strategy.name,
                        width,
                        c -> c.millis(millis)
                                .noise(noise)
                                .floorMillis(0.8 * FASTEST / width)
                                .cold(millis / 2, 1.6));
            }
        }
        if (strategies.size() == 6) {
            run.cell(FACTOR, "sequential", 1, c -> c.millis(FASTEST).baseline());
        }
        run.cell(FACTOR, "never-ranked", 2, c -> c.millis(4).unranked("it ignores the width"));
        return run.journal();
    }

    /** The slice of width 2. */
    Slice slice() {
        return analysis.slices().stream()
                .filter(slice -> slice.width() == 2)
                .findFirst()
                .orElseThrow();
    }

    Scaling scaling() {
        return analysis.scalings().getFirst();
    }

    Palette palette() {
        return Palette.of(analysis);
    }

    /** A traced job of each cell of the slice, with gaps between its items, and with one to five workers. */
    List<Timeline> timelines() {
        var measured = slice().measured();
        return IntStream.range(0, measured.size())
                .mapToObj(i -> Timeline.of(measured.get(i).measurement(), items(1 + i % 5, 10 + i)))
                .toList();
    }

    private static List<Traced> items(int workers, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    var started = 1_000_000L * (i / workers) * 10 + 700_000L * (i % workers);
                    return new Traced(i, "worker-" + i % workers, "fork", started, started + 6_000_000);
                })
                .toList();
    }
}
