package workbench.statistics.math;

import org.apache.commons.math3.stat.descriptive.moment.Mean;

/**
 * Analysis of variance of a table of columns (cells) and rows (rounds) with one value each (Fisher 1925). Computed from
 * deviations from means, because the sums of squares of commons-math3's one-way analysis lose all digits where means
 * are large.
 *
 * @param f the mean square between rows divided by that of the residuals; NaN if both are zero
 * @param numeratorDegrees rows - 1
 * @param denominatorDegrees (rows - 1)(columns - 1)
 */
public record TwoWay(double f, int numeratorDegrees, int denominatorDegrees) {

    /**
     * The test of the rows.
     *
     * @param columns two or more, equally long, each with one value a row, of two rows or more
     */
    public static TwoWay ofRows(double[][] columns) {
        var rows = columns[0].length;
        var columnMeans = new double[columns.length];
        for (var c = 0; c < columns.length; c++) {
            columnMeans[c] = new Mean().evaluate(columns[c]);
        }
        var between = 0.0;
        var residual = 0.0;
        for (var r = 0; r < rows; r++) {
            var deviations = new double[columns.length];
            for (var c = 0; c < columns.length; c++) {
                deviations[c] = columns[c][r] - columnMeans[c];
            }
            var effect = new Mean().evaluate(deviations);
            between += columns.length * effect * effect;
            for (var deviation : deviations) {
                residual += (deviation - effect) * (deviation - effect);
            }
        }
        var degrees = (rows - 1) * (columns.length - 1);
        return new TwoWay(between / (rows - 1) / (residual / degrees), rows - 1, degrees);
    }

    /** The p-value of "the rows do not differ"; 1 if nothing varies. */
    public double p() {
        return Double.isNaN(f) ? 1 : FTest.upperTail(f, numeratorDegrees, denominatorDegrees);
    }
}
