package workbench.wording;

import workbench.statistics.scaling.Coefficient;
import workbench.statistics.scaling.ScalabilityFit;

/** The law by which a strategy scales, in words, or why none was fitted. */
public final class LawWords {

    private LawWords() {}

    /** The law with its coefficients, or the reason why there is none. */
    public static String sentence(ScalabilityFit fit) {
        return switch (fit) {
            case ScalabilityFit.Refused(var reason) -> reason;
            case ScalabilityFit.Fitted fitted -> fitted(fitted);
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
