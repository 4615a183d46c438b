package workbench.statistics.math;

import java.util.ArrayList;
import java.util.List;

/**
 * Change points of a series by pruned exact linear time (Killick, Fearnhead and Eckley 2012), with the cost of a normal
 * segment whose mean and variance are both unknown. The segmentation is the cheapest there is; pruning only saves time.
 */
public final class Pelt {

    /** A segment is never taken to vary less than this, or equal values would cost minus infinity. */
    private static final double LEAST_VARIANCE = 1e-12;

    private final double[] sums;
    private final double[] squares;
    private final double penalty;
    private final int shortest;

    private Pelt(double[] values, double penalty, int shortest) {
        this.penalty = penalty;
        this.shortest = shortest;
        var n = values.length;
        sums = new double[n + 1];
        squares = new double[n + 1];
        var centre = n == 0 ? 0 : Medians.median(values);
        for (var i = 0; i < n; i++) {
            var value = values[i] - centre;
            sums[i + 1] = sums[i] + value;
            squares[i + 1] = squares[i] + value * value;
        }
    }

    /**
     * The starts of the segments after the first, ascending; equally the lengths of what lies before each change.
     *
     * @param penalty what a further change must save
     * @param shortest the least length of a segment
     */
    public static List<Integer> changes(double[] values, double penalty, int shortest) {
        return values.length < 2 * shortest ? List.of() : new Pelt(values, penalty, shortest).search();
    }

    private List<Integer> search() {
        var n = sums.length - 1;
        var best = new double[n + 1];
        var last = new int[n + 1];
        best[0] = -penalty;
        var candidates = new ArrayList<Integer>();
        for (var end = shortest; end <= n; end++) {
            var newest = end - shortest;
            if (newest == 0 || newest >= shortest) {
                candidates.add(newest);
            }
            prune(candidates, best, newest);
            best[end] = Double.POSITIVE_INFINITY;
            for (var start : candidates) {
                var total = best[start] + cost(start, end) + penalty;
                if (total < best[end]) {
                    best[end] = total;
                    last[end] = start;
                }
            }
        }
        return path(last);
    }

    /**
     * Drops the starts that a change at {@code end} beats for good. Called when a segment may begin there, not earlier: before,
     * the better path does not exist yet.
     */
    private void prune(List<Integer> candidates, double[] best, int end) {
        candidates.removeIf(start -> end - start >= shortest && best[start] + cost(start, end) >= best[end]);
    }

    private static List<Integer> path(int[] last) {
        var changes = new ArrayList<Integer>();
        for (var start = last[last.length - 1]; start > 0; start = last[start]) {
            changes.addFirst(start);
        }
        return changes;
    }

    /** Twice the negative logarithm of the greatest likelihood of the values from {@code start} until before {@code end}. */
    private double cost(int start, int end) {
        var n = end - start;
        var sum = sums[end] - sums[start];
        var variance = (squares[end] - squares[start] - sum * sum / n) / n;
        return n * (Math.log(2 * Math.PI * Math.max(variance, LEAST_VARIANCE)) + 1);
    }
}
