package workbench.wording;

import workbench.analysis.scaling.Scaling.Curve;
import workbench.statistics.scaling.Coefficient;
import workbench.statistics.scaling.Scalability;
import workbench.statistics.scaling.ScalabilityFit;

/** The law by which a strategy scales, in words, or why none was fitted. */
public final class LawWords {

    private LawWords() {}

    /**
     * The law with its coefficients, or the reason why there is none.
     *
     * @param cores the logical processors of the machine
     */
    public static String sentence(Curve curve, int cores) {
        return switch (curve.law()) {
            case ScalabilityFit.Refused(var obstacle) ->
                "no fit: " + obstacle(obstacle, curve.points().getLast().width(), cores);
            case ScalabilityFit.Fitted fitted -> fitted(fitted);
        };
    }

    private static String obstacle(ScalabilityFit.Obstacle obstacle, int widest, int cores) {
        return switch (obstacle) {
            case BUSY_MACHINE -> "busy machine";
            case NO_WIDTH_1 -> "width 1 was not measured";
            case OVERSUBSCRIBED ->
                "oversubscribed, width %s on %s".formatted(widest, Figures.count(cores, "logical processor"));
            case TOO_FEW_WIDTHS -> "fewer than %s widths".formatted(Scalability.WIDTHS_FOR_AMDAHL);
            case TOO_FEW_FORKS -> "fewer than 2 forks at a width";
            case ZERO_TIME -> "a fork's time was zero";
            case NO_VARIATION -> "the forks do not vary";
            case LACK_OF_FIT -> "no law describes the measured throughputs";
        };
    }

    private static String fitted(ScalabilityFit.Fitted fitted) {
        var law = fitted.law() == ScalabilityFit.Law.AMDAHL ? "Amdahl's law" : "the universal scalability law";
        var coherency = fitted.coherency()
                .map(pairs -> ", each pair of workers costs " + words(pairs))
                .orElse("");
        var peak = fitted.peak()
                .map(width -> ", fastest at width " + Math.round(width))
                .orElse("");
        return "%s fits: %s of the work is serial%s%s".formatted(law, words(fitted.contention()), coherency, peak);
    }

    private static String words(Coefficient coefficient) {
        return "%s (%s %s)"
                .formatted(
                        Figures.share(coefficient.value()),
                        Figures.confidence(coefficient.interval()),
                        Figures.shares(coefficient.interval()));
    }
}
