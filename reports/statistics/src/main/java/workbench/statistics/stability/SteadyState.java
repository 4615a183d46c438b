package workbench.statistics.stability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import workbench.statistics.math.Medians;
import workbench.statistics.math.Moments;
import workbench.statistics.math.Pelt;

/**
 * When, if ever, a long series of one fork became steady (after Barrett et al. 2017 and Traini et al. 2022): the series is cut
 * at its change points, and the last segment is extended backwards over those that lie within five percent of it.
 *
 * @param kind what the series does
 * @param start the first point of the steady part, from 0; of the last segment's extension if there is no steady state
 * @param level the geometric mean of the points from there on, in the unit of the series
 * @param changes the points at which a new segment starts
 * @param outliers the points that were left out of the search for changes
 */
public record SteadyState(SeriesKind kind, int start, double level, List<Integer> changes, List<Integer> outliers) {

    /** The fewest points that can be classified. */
    public static final int FEWEST_POINTS = 300;

    private static final int WINDOW = 200;
    private static final int SHORTEST_SEGMENT = 2;
    private static final double PENALTY = 30;
    private static final double TOLERANCE = Math.log(1.05);
    private static final double LATEST_START = 5.0 / 6;

    /** What a series does. */
    public enum SeriesKind {
        /** Steady from its first point. */
        FLAT,
        /** Steady after a part that is nowhere faster. */
        WARM_UP,
        /** Steady after a part that is faster somewhere. */
        SLOW_DOWN,
        /** Still changing in its last sixth. */
        NO_STEADY_STATE
    }

    public SteadyState {
        changes = List.copyOf(changes);
        outliers = List.copyOf(outliers);
    }

    /**
     * Classifies the points, equally spaced in time; empty for fewer than {@link #FEWEST_POINTS} or if one is not above
     * zero.
     */
    public static Optional<SteadyState> of(double... points) {
        return points.length < FEWEST_POINTS || Arrays.stream(points).anyMatch(point -> !(point > 0))
                ? Optional.empty()
                : Optional.of(classify(points));
    }

    /** Whether there is a steady part. */
    public boolean steady() {
        return kind != SeriesKind.NO_STEADY_STATE;
    }

    /** How far a window of the series lies from its end: geometric mean of the window / {@link #level}; NaN without points. */
    public double ratioToEnd(double... window) {
        return Math.exp(meanLog(window)) / level;
    }

    private static SteadyState classify(double[] points) {
        var outliers = IntStream.range(0, points.length)
                .filter(i -> outlier(points, i))
                .boxed()
                .toList();
        var kept = IntStream.range(0, points.length)
                .filter(i -> !outliers.contains(i))
                .toArray();
        var logs = Arrays.stream(kept).mapToDouble(i -> Math.log(points[i])).toArray();
        var segments = segments(logs);
        var last = segments.getLast().mean();
        var first = segments.size() - 1;
        while (first > 0 && Math.abs(segments.get(first - 1).mean() - last) <= TOLERANCE) {
            first--;
        }
        var start = segments.get(first).start();
        return new SteadyState(
                kind(segments.subList(0, first), last, kept[start], points.length),
                first == 0 ? 0 : kept[start],
                Math.exp(
                        Moments.of(Arrays.copyOfRange(logs, start, logs.length)).mean()),
                segments.stream().skip(1).map(segment -> kept[segment.start()]).toList(),
                outliers);
    }

    private static SeriesKind kind(List<Segment> before, double last, int start, int points) {
        if (before.isEmpty()) {
            return SeriesKind.FLAT;
        }
        if (start >= LATEST_START * points) {
            return SeriesKind.NO_STEADY_STATE;
        }
        return before.stream().anyMatch(segment -> segment.mean() < last - TOLERANCE)
                ? SeriesKind.SLOW_DOWN
                : SeriesKind.WARM_UP;
    }

    /** Whether a point lies further from the median of its neighbourhood than three times the range of its middle 98 percent. */
    private static boolean outlier(double[] points, int i) {
        var from = Math.clamp(i - WINDOW / 2, 0, points.length - WINDOW);
        var window = Arrays.copyOfRange(points, from, from + WINDOW);
        var range = Medians.quantile(0.99, window) - Medians.quantile(0.01, window);
        return Math.abs(points[i] - Medians.median(window)) > 3 * range;
    }

    private static List<Segment> segments(double[] logs) {
        var starts = new ArrayList<Integer>();
        starts.add(0);
        starts.addAll(Pelt.changes(logs, PENALTY * Math.log(logs.length), SHORTEST_SEGMENT));
        starts.add(logs.length);
        return IntStream.range(1, starts.size())
                .mapToObj(i -> new Segment(
                        starts.get(i - 1),
                        Moments.of(Arrays.copyOfRange(logs, starts.get(i - 1), starts.get(i)))
                                .mean()))
                .toList();
    }

    private static double meanLog(double[] values) {
        return Moments.of(Arrays.stream(values).map(Math::log).toArray()).mean();
    }

    private record Segment(int start, double mean) {}
}
