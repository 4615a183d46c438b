package workbench.statistics.stability;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.regression.SimpleRegression;
import workbench.statistics.Interval;
import workbench.statistics.math.Autocorrelation;
import workbench.statistics.math.StudentT;

/**
 * Whether the machine changed during the run: the forks in the order in which they ran, each against the mean of its
 * cell.
 *
 * @param change time at the end of the run / time at its start, by the straight line through all forks
 * @param interval its 95% interval
 * @param lagOne how much a fork resembles the one before it, from -1 to 1
 * @param dependent whether that is more than chance: beyond two over the root of the number of forks
 */
public record RunDrift(double change, Interval interval, double lagOne, boolean dependent) {

    private static final double LEVEL = 0.95;

    /** Whether the line is not level. */
    public boolean trend() {
        return !interval.contains(1);
    }

    /**
     * The drift of a run; empty for fewer than three forks more than cells, or if nothing varies.
     *
     * @param logs the logarithms of all forks in the order in which they ran; that of a time of zero is left out
     * @param cells the cell of each, any number
     */
    public static Optional<RunDrift> of(double[] logs, int[] cells) {
        var measured = IntStream.range(0, logs.length)
                .filter(i -> Double.isFinite(logs[i]))
                .toArray();
        return ofMeasured(
                Arrays.stream(measured).mapToDouble(i -> logs[i]).toArray(),
                Arrays.stream(measured).map(i -> cells[i]).toArray());
    }

    private static Optional<RunDrift> ofMeasured(double[] logs, int[] cells) {
        var free = logs.length - (int) Arrays.stream(cells).distinct().count() - 1;
        var residuals = residuals(logs, cells);
        if (free < 2 || Arrays.stream(residuals).allMatch(residual -> residual == 0)) {
            return Optional.empty();
        }
        var line = new SimpleRegression();
        for (var i = 0; i < residuals.length; i++) {
            line.addData(i, residuals[i]);
        }
        var span = residuals.length - 1;
        var half =
                StudentT.quantile(LEVEL, free) * Math.sqrt(line.getSumSquaredErrors() / free / line.getXSumSquares());
        var lagOne = Autocorrelation.lagOne(residuals);
        return Optional.of(new RunDrift(
                Math.exp(line.getSlope() * span),
                new Interval(
                        Math.exp((line.getSlope() - half) * span), Math.exp((line.getSlope() + half) * span), LEVEL),
                lagOne,
                Math.abs(lagOne) > 2 / Math.sqrt(residuals.length)));
    }

    private static double[] residuals(double[] logs, int[] cells) {
        var means = IntStream.range(0, logs.length)
                .boxed()
                .collect(Collectors.groupingBy(i -> cells[i], Collectors.averagingDouble(i -> logs[i])));
        var residuals = new double[logs.length];
        Arrays.setAll(residuals, i -> logs[i] - means.getOrDefault(cells[i], 0.0));
        return residuals;
    }
}
