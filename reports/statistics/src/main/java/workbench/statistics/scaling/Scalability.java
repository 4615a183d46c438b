package workbench.statistics.scaling;

import java.util.Optional;
import java.util.SortedMap;
import workbench.statistics.Interval;
import workbench.statistics.Sample;
import workbench.statistics.math.Moments;
import workbench.statistics.math.StudentT;
import workbench.statistics.scaling.ScalabilityFit.Fitted;
import workbench.statistics.scaling.ScalabilityFit.Law;
import workbench.statistics.scaling.ScalabilityFit.Obstacle;
import workbench.statistics.scaling.ScalabilityFit.Refused;
import workbench.statistics.stability.Noise;

/** Fits a law of scalability to the forks of one strategy at several widths, or says why that would claim too much. */
public final class Scalability {

    /** With fewer widths no law is fitted. */
    public static final int WIDTHS_FOR_AMDAHL = 4;

    private static final int WIDTHS_FOR_UNIVERSAL = 6;
    private static final double LACK_OF_FIT = 0.01;
    private static final double START = 0.05;

    private Scalability() {}

    /**
     * The fit: the universal law from six widths on, Amdahl's law from four.
     *
     * @param byWidth the sample at each width
     * @param logicalCpus how many the machine has
     * @param level the confidence of the coefficients' intervals, such as 0.95
     */
    public static ScalabilityFit fit(SortedMap<Integer, Sample> byWidth, int logicalCpus, double level) {
        return obstacle(byWidth, logicalCpus).<ScalabilityFit>map(Refused::new).orElseGet(() -> fitted(byWidth, level));
    }

    /** The fit, or none if the machine was busy. */
    public static ScalabilityFit fit(SortedMap<Integer, Sample> byWidth, int logicalCpus, Noise noise, double level) {
        return noise == Noise.RED ? new Refused(Obstacle.BUSY_MACHINE) : fit(byWidth, logicalCpus, level);
    }

    private static Optional<Obstacle> obstacle(SortedMap<Integer, Sample> byWidth, int logicalCpus) {
        if (!byWidth.containsKey(1)) {
            return Optional.of(Obstacle.NO_WIDTH_1);
        }
        if (byWidth.lastKey() > logicalCpus) {
            return Optional.of(Obstacle.OVERSUBSCRIBED);
        }
        if (byWidth.size() < WIDTHS_FOR_AMDAHL) {
            return Optional.of(Obstacle.TOO_FEW_WIDTHS);
        }
        if (byWidth.values().stream().anyMatch(sample -> sample.size() < 2)) {
            return Optional.of(Obstacle.TOO_FEW_FORKS);
        }
        if (byWidth.values().stream().anyMatch(sample -> !sample.measurable())) {
            return Optional.of(Obstacle.ZERO_TIME);
        }
        return byWidth.values().stream()
                        .allMatch(sample -> Moments.of(sample.logs()).variance() == 0)
                ? Optional.of(Obstacle.NO_VARIATION)
                : Optional.empty();
    }

    private static ScalabilityFit fitted(SortedMap<Integer, Sample> byWidth, double level) {
        var law = byWidth.size() < WIDTHS_FOR_UNIVERSAL ? Law.AMDAHL : Law.UNIVERSAL;
        var measured = new LogThroughputs(byWidth);
        var function = new ScalabilityLaw();
        var fit = new CurveFit(function, measured.widths(), measured.values());
        var parameters = fit.parameters(start(law, measured.atFirstWidth()));
        if (measured.lackOfFit(function, parameters).p() < LACK_OF_FIT) {
            return new Refused(Obstacle.LACK_OF_FIT);
        }
        var errors = fit.standardErrors(parameters);
        var quantile = StudentT.quantile(level, measured.values().length - parameters.length);
        var contention = coefficient(parameters[1], quantile * errors[1], level);
        var coherency = law == Law.AMDAHL
                ? Optional.<Coefficient>empty()
                : Optional.of(coefficient(parameters[2], quantile * errors[2], level));
        return new Fitted(law, contention, coherency, peak(contention, coherency, byWidth.lastKey()));
    }

    private static double[] start(Law law, double base) {
        return law == Law.AMDAHL ? new double[] {base, START} : new double[] {base, START, START * START};
    }

    private static Optional<Double> peak(Coefficient contention, Optional<Coefficient> coherency, int widest) {
        return coherency
                .filter(b -> b.interval().low() > 0)
                .map(b -> Math.sqrt((1 - contention.value()) / b.value()))
                .filter(width -> width >= 1 && width <= widest);
    }

    private static Coefficient coefficient(double value, double half, double level) {
        return new Coefficient(value, new Interval(Math.max(0, value - half), value + half, level));
    }
}
