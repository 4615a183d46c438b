package workbench.statistics.scaling;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.stream.IntStream;
import workbench.statistics.Sample;
import workbench.statistics.math.Moments;

/** The logarithms of the forks' throughputs, grouped by width. */
final class LogThroughputs {

    private final double[] groupWidths;
    private final double[][] groups;

    LogThroughputs(SortedMap<Integer, Sample> byWidth) {
        groupWidths =
                byWidth.keySet().stream().mapToDouble(Integer::doubleValue).toArray();
        groups = byWidth.values().stream().map(LogThroughputs::of).toArray(double[][]::new);
    }

    private static double[] of(Sample sample) {
        return Arrays.stream(sample.logs()).map(log -> -log).toArray();
    }

    /** The width of each fork, ascending. */
    double[] widths() {
        return IntStream.range(0, groups.length)
                .boxed()
                .flatMapToDouble(i -> Arrays.stream(groups[i]).map(_ -> groupWidths[i]))
                .toArray();
    }

    /** The logarithm of the throughput of each fork, in the same order. */
    double[] values() {
        return Arrays.stream(groups).flatMapToDouble(Arrays::stream).toArray();
    }

    /** The mean at the smallest width. */
    double atFirstWidth() {
        return Moments.of(groups[0]).mean();
    }

    /** The test of a fitted function against the scatter of the forks. */
    LackOfFit lackOfFit(CurveFit.ModelFunction function, double[] parameters) {
        var predictions = Arrays.stream(groupWidths)
                .map(width -> function.value(width, parameters))
                .toArray();
        return LackOfFit.of(groups, predictions, parameters.length);
    }
}
