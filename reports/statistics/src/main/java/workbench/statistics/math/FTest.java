package workbench.statistics.math;

import org.apache.commons.math3.special.Beta;

/** The F distribution's upper tail, without the loss of digits of one minus the lower. */
public final class FTest {

    private FTest() {}

    /** The probability of an F above the one given; zero for an infinite one. */
    public static double upperTail(double f, double numeratorDegrees, double denominatorDegrees) {
        if (f <= 0) {
            return 1;
        }
        var rest = denominatorDegrees / (denominatorDegrees + numeratorDegrees * f);
        return Beta.regularizedBeta(rest, denominatorDegrees / 2, numeratorDegrees / 2);
    }
}
