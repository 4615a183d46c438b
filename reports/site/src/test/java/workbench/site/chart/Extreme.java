package workbench.site.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import workbench.analysis.Analysis;
import workbench.analysis.cell.Timeline;
import workbench.analysis.cell.Timeline.Traced;
import workbench.analysis.slice.Slice;
import workbench.analysis.trust.NoisePoint;
import workbench.results.Question;
import workbench.results.testkit.SyntheticRun;
import workbench.wording.HeatWords;

/**
 * A run made up at random, of one to twenty strategies: names short and long, times close together and decades apart, forks that agree and
 * that do not at all, few widths and many, some strategies not at the
 * greatest. The same seed gives the same run.
 *
 * @param seed the seed
 * @param analysis the run
 */
record Extreme(int seed, Analysis analysis) {

    private static final List<Integer> STRATEGIES = List.of(1, 2, 5, 13, 20);
    private static final List<Integer> FORKS = List.of(2, 3, 6);
    private static final List<Double> NOISE = List.of(.0005, .03, .5, 1.5);
    private static final List<Double> DECADES = List.of(0.0, .02, 1.0, 4.0);
    private static final String LONG = "-with-a-name-that-says-all-there-is-to-say-about-it-and-more-than-fits";

    static Extreme of(int seed) {
        var random = new Random(seed);
        var count = any(STRATEGIES, random);
        var decades = any(DECADES, random);
        var noise = any(NOISE, random);
        var form = random.nextInt(3);
        var floored = random.nextBoolean();
        var costly = random.nextBoolean();
        var run = SyntheticRun.seeded(seed).forks(any(FORKS, random)).iterations(3);
        if (seed % 6 == 0) {
            run.question(Question.MIX);
        }
        for (var workload : seed % 6 == 0 ? List.of("w:wait=1", "w:wait=2", "w:wait=3") : List.of("w:n=5")) {
            for (var width : widths(random)) {
                for (var i = 0; i < (width < 64 || width > 100 ? count : (count + 1) / 2); i++) {
                    var millis = Math.pow(10, decades * (random.nextDouble() - .5));
                    var name = name(i, form);
                    run.cell(workload, name, width, cell -> {
                        cell.millis(millis).noise(noise).cold(millis * random.nextInt(1, 500), 1 + random.nextInt(20));
                        if (floored) {
                            cell.floorMillis(.9 * Math.pow(10, -decades / 2));
                        }
                        if (costly) {
                            cell.cpuMillis(millis * (1 + random.nextInt(300))).memory(1L << random.nextInt(20, 36));
                        }
                    });
                }
            }
            run.cell(
                    workload,
                    "alone",
                    1,
                    cell -> cell.millis(3).noise(noise).cpuMillis(1).baseline());
        }
        return new Extreme(seed, Analysis.of(run.journal()));
    }

    private static List<Integer> widths(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> List.of(2);
            case 1 -> List.of(1, 2, 64);
            default -> List.of(1, 2, 100, 101, 102);
        };
    }

    private static String name(int index, int form) {
        return switch (form) {
            case 0 -> "s" + index;
            case 1 -> "strategy-" + index + LONG;
            default -> "s:style=worker-" + index + LONG;
        };
    }

    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** All charts of its report. */
    List<Chart> charts() {
        var palette = Palette.of(analysis);
        var charts = new ArrayList<Chart>();
        // Of slices of many widths, the first and the last say as much as all.
        for (var slice : ends(analysis.slices())) {
            charts.addAll(Pictures.charts(slice, palette));
            charts.addAll(Pictures.charts(slice, timelines(slice), palette));
        }
        analysis.decisions().stream()
                .filter(HeatWords::pays)
                .forEach(decision -> charts.add(new HeatChart(decision, "map")));
        analysis.scalings().forEach(one -> charts.addAll(Pictures.charts(one, palette)));
        analysis.conclusion().ifPresent(one -> charts.addAll(Pictures.charts(one, palette)));
        charts.add(new NoiseChart(noise()));
        return charts;
    }

    private static List<Slice> ends(List<Slice> slices) {
        return slices.size() < 3 ? slices : List.of(slices.getFirst(), slices.getLast());
    }

    /** Traced jobs in which each item has a virtual thread of its own, with at most the width in flight. */
    List<Timeline> timelines(Slice slice) {
        var random = new Random(seed);
        return slice.measured().stream()
                .map(one -> Timeline.of(
                        one.measurement(), items(one.measurement().cell().width(), random)))
                .toList();
    }

    private static List<Traced> items(int width, Random random) {
        var free = new long[width];
        var items = new ArrayList<Traced>();
        for (var i = 0; i < 150; i++) {
            var slot = random.nextInt(width);
            var started = free[slot] + random.nextInt(1000);
            free[slot] = started + (long) Math.pow(10, 2 + 4 * random.nextDouble());
            items.add(new Traced(i, "virtual-" + i, Timeline.FORK, started, free[slot]));
        }
        return items;
    }

    private List<NoisePoint> noise() {
        var random = new Random(seed);
        return Stream.generate(() -> new NoisePoint(
                        Math.pow(10, 3 * random.nextDouble() - 1),
                        Math.pow(random.nextDouble(), 5),
                        random.nextBoolean()))
                .limit(1 + random.nextInt(200))
                .toList();
    }
}
