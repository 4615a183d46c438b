package workbench.analysis.conclusion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import workbench.analysis.cell.Costs;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Standing;

/**
 * The best strategy and width by the share of its time that an item waits.
 *
 * @param rows a row for each workload, by that share; those of which it is unknown last
 */
public record Mix(List<Blend> rows) implements Conclusion {

    public Mix {
        rows = List.copyOf(rows);
    }

    /**
     * A workload.
     *
     * @param waiting the share of its time that the baseline uses no processor, from 0 to 1; empty if it is unknown
     * @param decision what to use, and the slices of its widths
     * @param rule the width that the usual rule gives; empty where the share is unknown
     */
    public record Blend(OptionalDouble waiting, Decision decision, Optional<WidthRule> rule) {}

    /**
     * The rule that as many threads as {@code cores × (1 + wait / compute)} keep the cores busy (B. Goetz et al., "Java Concurrency in
     * Practice", 2006, section 8.2).
     *
     * @param width the width that it gives
     * @param nearest the measured width that is nearest to it, as a ratio
     * @param regret how much slower than the best of the workload that width is at most, with the strategy for which that is least;
     *     as a ratio, empty if nothing there has enough forks, or the width is not near enough to stand for the rule's
     */
    public record WidthRule(double width, int nearest, OptionalDouble regret) {

        /** As a ratio; widths further apart than that are different ones. */
        private static final double NEAR = 1.5;

        private static WidthRule of(double waiting, Decision decision, int cores) {
            var width = cores / Math.max(1 - waiting, 1e-6);
            var nearest = decision.slices().stream()
                    .map(slice -> slice.width())
                    .min(Comparator.comparingDouble(measured -> Math.abs(Math.log(measured / width))))
                    .orElseThrow();
            return new WidthRule(
                    width,
                    nearest,
                    decision.standings().stream()
                            .filter(_ -> Math.max(nearest / width, width / nearest) <= NEAR)
                            .filter(standing -> !standing.baseline()
                                    && standing.measurement().cell().width() == nearest)
                            .flatMapToDouble(standing -> standing.regret().stream())
                            .min());
        }
    }

    static Mix of(List<Decision> decisions, int cores) {
        return new Mix(decisions.stream()
                .map(decision -> row(decision, cores))
                .sorted(Comparator.comparingDouble(row -> row.waiting().orElse(Double.POSITIVE_INFINITY)))
                .toList());
    }

    private static Blend row(Decision decision, int cores) {
        var waiting = decision.standings().stream()
                .filter(standing -> standing.baseline() && standing.status() == Status.RANKED)
                .map(Standing::measurement)
                .flatMapToDouble(baseline -> waiting(baseline).stream())
                .findFirst();
        return new Blend(
                waiting,
                decision,
                waiting.isPresent()
                        ? Optional.of(WidthRule.of(waiting.getAsDouble(), decision, cores))
                        : Optional.empty());
    }

    private static OptionalDouble waiting(Measurement baseline) {
        var cpu = Costs.of(baseline).cpuPerJob();
        return cpu.isPresent()
                ? OptionalDouble.of(Math.clamp(
                        1 - cpu.getAsDouble() / baseline.steady().orElseThrow().value(), 0, 1))
                : OptionalDouble.empty();
    }
}
