package workbench.site.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbench.analysis.cell.LatencyByRate;
import workbench.analysis.cell.WarmUp;
import workbench.analysis.conclusion.ArticleRow.ArticleWork;
import workbench.analysis.conclusion.Crossover;
import workbench.analysis.conclusion.Replay;
import workbench.analysis.scaling.Scaling;
import workbench.analysis.scaling.Shapes;
import workbench.analysis.slice.Slice;
import workbench.statistics.Interval;
import workbench.statistics.scaling.SpeedUp;
import workbench.wording.AxisWords;
import workbench.wording.Figures;
import workbench.wording.PictureWords;
import workbench.wording.ShapeWords;
import workbench.wording.StreamWords;
import workbench.wording.Unit;
import workbench.wording.WarmUpWords;
import workbench.wording.conclusion.ArticleWords;
import workbench.wording.conclusion.CrossoverWords;

/**
 * Speed-ups over something, such as the width.
 *
 * @param name the file name of their picture
 * @param words the words of their picture
 * @param curves at least one to be drawn
 * @param ideal the most that is possible; no points where that is unknown
 * @param ticks the ticks of the axis of x, ascending
 * @param xLabel what that axis shows
 * @param yLabel what the speed-up is over
 * @param gauge how it is written
 */
record SpeedUps(
        String name,
        PictureWords words,
        List<Series> curves,
        List<PlottedPoint> ideal,
        List<Double> ticks,
        String xLabel,
        String yLabel,
        Gauge gauge) {

    /** How a speed-up is written, and which values the axis shows in any case. */
    enum Gauge {
        /** As a multiple, such as {@code 1.92×}. */
        MULTIPLE("×", 1, 2),

        /** As a share of what is possible, in percent, such as {@code 92 %}. */
        PERCENT(" %", 50, 100);

        private final String suffix;
        private final double low;
        private final double high;

        Gauge(String suffix, double low, double high) {
            this.suffix = suffix;
            this.low = low;
            this.high = high;
        }

        String suffix() {
            return suffix;
        }

        double low() {
            return low;
        }

        double high() {
            return high;
        }

        String text(PlottedPoint point) {
            return this == MULTIPLE
                    ? Figures.ratio(point.speedUp, point.interval)
                    : Figures.percent(OptionalDouble.of(point.speedUp / 100));
        }
    }

    /** Most are multiples. */
    SpeedUps(
            String name,
            PictureWords words,
            List<Series> curves,
            List<PlottedPoint> ideal,
            List<Double> ticks,
            String xLabel,
            String yLabel) {
        this(name, words, curves, ideal, ticks, xLabel, yLabel, Gauge.MULTIPLE);
    }

    /** The curve of a strategy, which is known by its name and shown by its label. */
    record Series(String name, String label, List<PlottedPoint> points) {

        PlottedPoint last() {
            return points.getLast();
        }
    }

    /** A point; its interval is empty for few forks. */
    record PlottedPoint(double x, double speedUp, Optional<Interval> interval) {

        double low() {
            return interval.map(Interval::low).orElse(speedUp);
        }

        double high() {
            return interval.map(Interval::high).orElse(speedUp);
        }

        /** The same as a share of what is possible, in percent. */
        PlottedPoint percentOf(double ideal) {
            var scale = 100 / ideal;
            return new PlottedPoint(
                    x, speedUp * scale, interval.map(i -> new Interval(i.low() * scale, i.high() * scale, i.level())));
        }
    }

    /** Over the width. */
    static SpeedUps of(Scaling scaling) {
        return new SpeedUps(
                scaling.id(),
                PictureWords.speedUp(scaling),
                scaling.curves().stream()
                        .map(curve -> new Series(curve.name(), curve.name(), points(curve.points())))
                        .toList(),
                points(scaling.ideal()),
                scaling.curves().stream()
                        .flatMap(curve -> curve.points().stream())
                        .map(point -> (double) point.width())
                        .distinct()
                        .sorted()
                        .toList(),
                AxisWords.WIDTH,
                AxisWords.speedUp(scaling));
    }

    /**
     * Over the width, as shares of what the floor allows; empty where the floor is known of fewer than two widths, and without a
     * baseline, over which alone both are speed-ups.
     */
    static Optional<SpeedUps> efficiency(Scaling scaling) {
        if (scaling.reference().isEmpty()) {
            return Optional.empty();
        }
        var ideal = new TreeMap<Integer, Double>();
        scaling.ideal().forEach(point -> ideal.put(point.width(), point.speedUp()));
        var curves = present(scaling.curves().stream()
                .map(curve -> new Series(
                        curve.name(),
                        curve.name(),
                        points(curve.points()).stream()
                                .flatMap(point -> Optional.ofNullable(ideal.get((int) point.x())).stream()
                                        .map(point::percentOf))
                                .toList())));
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpeedUps(
                        scaling.id() + "-efficiency",
                        PictureWords.efficiency(scaling),
                        curves,
                        ideal.keySet().stream()
                                .map(width -> new PlottedPoint(width, 100, Optional.empty()))
                                .toList(),
                        ticks(curves),
                        AxisWords.WIDTH,
                        AxisWords.EFFICIENCY,
                        Gauge.PERCENT));
    }

    /** Over the width, in several languages. */
    static SpeedUps of(Shapes shapes) {
        var curves = shapes.languages().stream()
                .flatMap(language -> language.byStrategy().entrySet().stream())
                .map(one -> new Series(one.getKey(), one.getKey(), gains(one.getValue())))
                .filter(curve -> !curve.points().isEmpty())
                .toList();
        return new SpeedUps(
                shapes.id(),
                ShapeWords.picture(shapes),
                curves,
                List.of(),
                ticks(curves),
                AxisWords.WIDTH,
                AxisWords.OVER_OWN_BASELINE);
    }

    private static List<PlottedPoint> gains(List<Shapes.ShapePoint> points) {
        return points.stream()
                .filter(point -> !point.baseline())
                .flatMap(point -> point.speedUp().stream()
                        .map(gain -> new PlottedPoint(point.width(), gain.value(), gain.interval())))
                .toList();
    }

    private static List<PlottedPoint> points(List<Scaling.Point> points) {
        return points.stream()
                .map(point -> new PlottedPoint(point.width(), point.speedUp(), point.interval()))
                .toList();
    }

    /** Over the time of an item. */
    static SpeedUps of(Crossover crossover, String name) {
        var times = crossover.courses().stream()
                .flatMap(course -> course.gains().stream())
                .mapToDouble(Crossover.Gain::itemNanos)
                .summaryStatistics();
        var unit = Unit.of(Math.sqrt(times.getMin() * times.getMax()));
        return new SpeedUps(
                name,
                CrossoverWords.picture(crossover),
                crossover.courses().stream()
                        .map(course -> new Series(
                                course.name(), CrossoverWords.label(crossover, course), points(course, unit)))
                        .toList(),
                List.of(),
                powersOfTen(times.getMax() / unit.nanos()),
                AxisWords.itemTime(unit),
                AxisWords.OVER_BASELINE);
    }

    private static List<PlottedPoint> points(Crossover.Course course, Unit unit) {
        return course.gains().stream()
                .map(point -> new PlottedPoint(point.itemNanos() / unit.nanos(), point.speedUp(), point.interval()))
                .toList();
    }

    /** Of a slice: the times of its jobs while the JVMs were young, as multiples of a steady one, over time; empty without any. */
    static Optional<SpeedUps> of(Slice slice) {
        var warmUps = slice.measured().stream()
                .flatMap(standing -> WarmUp.of(standing.measurement()).stream())
                .toList();
        return warmUps.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpeedUps(
                        slice.id() + "-warmup",
                        WarmUpWords.picture(slice, warmUps),
                        warmUps.stream()
                                .map(one -> new Series(
                                        one.name(),
                                        one.name(),
                                        one.points().stream()
                                                .map(point -> new PlottedPoint(
                                                        point.seconds(), point.ofSteady(), Optional.empty()))
                                                .toList()))
                                .toList(),
                        List.of(),
                        oneTwoFive(),
                        WarmUpWords.SECONDS,
                        WarmUpWords.OF_STEADY));
    }

    /** Of a slice whose forks searched a rate: latencies as multiples of the objective, over the rate; empty for any other slice. */
    static Optional<SpeedUps> byRate(Slice slice) {
        var curves = present(slice.measured().stream()
                .flatMap(standing -> LatencyByRate.of(standing.measurement()).stream())
                .map(curve -> new Series(
                        curve.name(),
                        curve.name(),
                        curve.multiples().entrySet().stream()
                                .map(point -> new PlottedPoint(point.getKey(), point.getValue(), Optional.empty()))
                                .toList())));
        var rates = ticks(curves);
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpeedUps(
                        slice.id() + "-rates",
                        StreamWords.picture(slice),
                        curves,
                        Stream.of(rates.getFirst(), rates.getLast())
                                .map(rate -> new PlottedPoint(rate, 1, Optional.empty()))
                                .toList(),
                        oneTwoFive(),
                        StreamWords.RATE,
                        StreamWords.OF_OBJECTIVE));
    }

    private static List<Double> oneTwoFive() {
        return IntStream.rangeClosed(-4, 6)
                .boxed()
                .flatMap(power -> Stream.of(1.0, 2.0, 5.0).map(digit -> digit * Math.pow(10, power)))
                .toList();
    }

    /** Over the number of threads, of waiting and computing in each language of the article. */
    static SpeedUps byThreads(Replay replay, String name) {
        var curves = present(Stream.of(ArticleWork.DOWNLOADING, ArticleWork.FACTORISING)
                .flatMap(work -> replay.sides().stream()
                        .map(side -> series(
                                ArticleWords.curve(side, work), side.times().byThreads(work)))));
        return new SpeedUps(
                name,
                ArticleWords.threads(replay),
                curves,
                List.of(),
                ticks(curves),
                ArticleWords.THREADS,
                ArticleWords.OVER_ONE);
    }

    /** How many times as long factorising takes, over the count of numbers, in each language of the article. */
    static SpeedUps byNumbers(Replay replay, String name) {
        var curves = present(replay.sides().stream()
                .map(side -> series(ArticleWords.growthCurve(side), side.times().growthByCount())));
        var counts = ticks(curves);
        return new SpeedUps(
                name,
                ArticleWords.growth(replay),
                curves,
                counts.stream()
                        .map(count -> new PlottedPoint(count, count / counts.getFirst(), Optional.empty()))
                        .toList(),
                counts,
                ArticleWords.NUMBERS,
                ArticleWords.OVER_FEWEST);
    }

    private static Series series(String name, SortedMap<Integer, SpeedUp> gains) {
        return new Series(
                name,
                name,
                gains.entrySet().stream()
                        .map(gain -> new PlottedPoint(
                                gain.getKey(),
                                gain.getValue().value(),
                                gain.getValue().interval()))
                        .toList());
    }

    /** Those with something to connect. */
    private static List<Series> present(Stream<Series> curves) {
        return curves.filter(curve -> curve.points().size() > 1).toList();
    }

    private static List<Double> ticks(List<Series> curves) {
        return curves.stream()
                .flatMap(curve -> curve.points().stream())
                .map(PlottedPoint::x)
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Double> powersOfTen(double most) {
        return DoubleStream.iterate(1e-9, tick -> tick <= 1.1 * most, tick -> 10 * tick)
                .boxed()
                .toList();
    }

    /** The curves that fit into a picture. */
    SpeedUps first() {
        var some = Lanes.first(curves);
        return new SpeedUps(name, words.first(some.size(), curves.size()), some, ideal, ticks, xLabel, yLabel, gauge);
    }

    Stream<PlottedPoint> points() {
        return curves.stream().flatMap(curve -> curve.points().stream());
    }
}
