package workbench.statistics.scaling;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.fitting.leastsquares.LeastSquaresBuilder;
import org.apache.commons.math3.fitting.leastsquares.LevenbergMarquardtOptimizer;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.util.Pair;

/**
 * Least squares for a curve whose parameters, but for the first, lie between 0 and 1. The library's Levenberg-Marquardt
 * does not support bounds: parameters are pushed back into them, and if that holds one at its bound, the others are
 * fitted once more without it, since a push may have stopped them short.
 */
final class CurveFit {

    private static final int MOST_STEPS = 1_000;

    /** A curve in x. */
    interface ModelFunction {

        double value(double x, double[] parameters);

        /** The derivatives of the value by each parameter. */
        double[] gradient(double x, double[] parameters);
    }

    private final ModelFunction curve;
    private final double[] x;
    private final double[] y;

    CurveFit(ModelFunction curve, double[] x, double[] y) {
        this.curve = curve;
        this.x = x.clone();
        this.y = y.clone();
    }

    /** The parameters of least squares, sought from {@code start}. */
    double[] parameters(double... start) {
        var all = IntStream.range(0, start.length).toArray();
        var found = search(start, all);
        var inside = Arrays.stream(all)
                .filter(i -> i == 0 || (found[i] > 0 && found[i] < 1))
                .toArray();
        return inside.length == all.length ? found : search(found, inside);
    }

    /** The standard errors of the parameters by the delta method, with n less the number of parameters degrees of freedom. */
    double[] standardErrors(double... parameters) {
        var jacobian =
                jacobian(parameters, IntStream.range(0, parameters.length).toArray());
        var variance = sumOfSquares(parameters) / (x.length - parameters.length);
        var information = jacobian.transpose().multiply(jacobian);
        var covariance = new QRDecomposition(information).getSolver().getInverse();
        return IntStream.range(0, parameters.length)
                .mapToDouble(i -> Math.sqrt(variance * covariance.getEntry(i, i)))
                .toArray();
    }

    double sumOfSquares(double... parameters) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> y[i] - curve.value(x[i], parameters))
                .map(residual -> residual * residual)
                .sum();
    }

    /** Moves the {@code free} parameters only. */
    private double[] search(double[] start, int[] free) {
        var problem = new LeastSquaresBuilder()
                .start(pick(start, free))
                .target(y)
                .model(point -> {
                    var parameters = merge(start, free, point.toArray());
                    return new Pair<>(new ArrayRealVector(values(parameters)), jacobian(parameters, free));
                })
                .parameterValidator(point -> new ArrayRealVector(bounded(point.toArray(), free)))
                .maxEvaluations(MOST_STEPS)
                .maxIterations(MOST_STEPS)
                .build();
        return merge(
                start,
                free,
                new LevenbergMarquardtOptimizer().optimize(problem).getPoint().toArray());
    }

    private double[] values(double[] parameters) {
        return Arrays.stream(x).map(at -> curve.value(at, parameters)).toArray();
    }

    private RealMatrix jacobian(double[] parameters, int[] free) {
        var rows = new double[x.length][];
        Arrays.setAll(rows, i -> pick(curve.gradient(x[i], parameters), free));
        return new Array2DRowRealMatrix(rows, false);
    }

    private static double[] pick(double[] all, int[] free) {
        return Arrays.stream(free).mapToDouble(i -> all[i]).toArray();
    }

    private static double[] merge(double[] all, int[] free, double[] values) {
        var merged = all.clone();
        for (var i = 0; i < free.length; i++) {
            merged[free[i]] = values[i];
        }
        return merged;
    }

    private static double[] bounded(double[] values, int[] free) {
        var bounded = values.clone();
        for (var i = 0; i < free.length; i++) {
            if (free[i] > 0) {
                bounded[i] = Math.clamp(values[i], 0, 1);
            }
        }
        return bounded;
    }
}
