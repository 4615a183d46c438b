package workbench.statistics.scaling;

import java.util.Arrays;

/**
 * The logarithm of throughput at width n: ln(g n / (1 + a(n-1) + b n(n-1))), with the parameters ln g, a and, under the
 * universal law, b.
 */
final class ScalabilityLaw implements CurveFit.ModelFunction {

    @Override
    public double value(double n, double[] parameters) {
        return parameters[0] + Math.log(n / denominator(n, parameters));
    }

    @Override
    public double[] gradient(double n, double[] parameters) {
        var denominator = denominator(n, parameters);
        double[] all = {1, -(n - 1) / denominator, -n * (n - 1) / denominator};
        return Arrays.copyOf(all, parameters.length);
    }

    private static double denominator(double n, double[] parameters) {
        var coherency = parameters.length > 2 ? parameters[2] : 0;
        return 1 + parameters[1] * (n - 1) + coherency * n * (n - 1);
    }
}
