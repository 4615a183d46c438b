package workbench.statistics.scaling;

import java.util.Arrays;
import workbench.statistics.math.FTest;
import workbench.statistics.math.Moments;

/**
 * The F test of a model against the scatter of repeated measurements (Fisher 1922). For a constant model it is the one-way
 * analysis of variance.
 *
 * @param f how far the group means miss the model, against the scatter within the groups; NaN if neither varies
 * @param p the p-value of "the model is true"; NaN if there is no F
 */
record LackOfFit(double f, double p) {

    /**
     * The test.
     *
     * @param groups the values measured under equal conditions, one array each
     * @param predictions what the model predicts for each group
     * @param parameters how many parameters the model has, fewer than there are groups
     */
    static LackOfFit of(double[][] groups, double[] predictions, int parameters) {
        var values = Arrays.stream(groups).mapToInt(group -> group.length).sum();
        var missed = 0.0;
        var scatter = 0.0;
        for (var i = 0; i < groups.length; i++) {
            var moments = Moments.of(groups[i]);
            var miss = moments.mean() - predictions[i];
            missed += moments.n() * miss * miss;
            scatter += moments.n() == 1 ? 0 : (moments.n() - 1) * moments.variance();
        }
        var missedDegrees = groups.length - parameters;
        var scatterDegrees = values - groups.length;
        var f = missed / missedDegrees / (scatter / scatterDegrees);
        return new LackOfFit(f, Double.isNaN(f) ? f : FTest.upperTail(f, missedDegrees, scatterDegrees));
    }
}
