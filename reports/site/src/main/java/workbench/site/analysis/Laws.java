package workbench.site.analysis;

import java.util.List;
import java.util.TreeMap;
import workbench.statistics.Sample;
import workbench.statistics.scaling.Coefficient;
import workbench.statistics.scaling.Scalability;
import workbench.statistics.scaling.ScalabilityFit;
import workbench.statistics.stability.Noise;

/** The law by which a strategy scales, in words, or why none is told. */
final class Laws {

    private Laws() {}

    /**
     * The law of one strategy.
     *
     * @param cells it, at each width
     * @param cores the logical processors of the machine
     */
    static String of(List<Measurement> cells, int cores) {
        var byWidth = new TreeMap<Integer, Sample>();
        cells.forEach(cell -> byWidth.put(cell.cell().width(), cell.sample()));
        var noise = Load.of(
                        cells.stream().flatMap(cell -> cell.counted().stream()).toList())
                .score()
                .orElse(Noise.GREEN);
        return words(Scalability.fit(byWidth, cores, noise, Analysis.LEVEL));
    }

    private static String words(ScalabilityFit fit) {
        return switch (fit) {
            case ScalabilityFit.Refused(var reason) -> reason;
            case ScalabilityFit.Fitted fitted -> {
                var law = fitted.law() == ScalabilityFit.Law.AMDAHL ? "Amdahl's law" : "the universal law";
                var coherency = fitted.coherency()
                        .map(pairs -> ", each pair of workers costs " + words(pairs))
                        .orElse("");
                var peak = fitted.peak()
                        .map(width -> ", fastest at width " + Math.round(width))
                        .orElse("");
                yield "%s fits: %s of the work is serial%s%s"
                        .formatted(law, words(fitted.contention()), coherency, peak);
            }
        };
    }

    private static String words(Coefficient coefficient) {
        return "%s (95 %% CI %s–%s)"
                .formatted(
                        Figures.share(coefficient.value()),
                        Figures.share(coefficient.interval().low()).replace(" %", ""),
                        Figures.share(coefficient.interval().high()));
    }
}
