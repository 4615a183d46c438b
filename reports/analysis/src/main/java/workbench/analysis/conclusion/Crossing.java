package workbench.analysis.conclusion;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import workbench.analysis.conclusion.Crossover.Gain;

/**
 * The time of an item from which a strategy is faster than the baseline, in nanoseconds. Between two workloads, the time that an item
 * takes with the strategy is a straight line over its time in the baseline, as it is with a fixed overhead for each item. The
 * interval is that of the times at which the interval of the speed-up holds 1, which has the confidence of a single one of them (as in
 * E. C. Fieller, Journal of the Royal Statistical Society B 16, 1954, 175–185).
 *
 * @param from up to where it is proven slower; empty if nowhere
 * @param estimate from where on it is faster by the estimates; empty if it is so everywhere, or not at the largest items
 * @param to from where on it is proven faster; empty if not even with the largest items
 */
public record Crossing(OptionalDouble from, OptionalDouble estimate, OptionalDouble to) {

    static Crossing of(List<Gain> gains) {
        return new Crossing(end(gains, Gain::high), beginning(gains, Gain::speedUp), beginning(gains, Gain::low));
    }

    /** Where a figure that is below 1 at first ceases to be; the last workload if it is below 1 at all of them. */
    private static OptionalDouble end(List<Gain> gains, ToDoubleFunction<Gain> figure) {
        var below = (int)
                gains.stream().takeWhile(gain -> figure.applyAsDouble(gain) < 1).count();
        if (below == 0) {
            return OptionalDouble.empty();
        }
        var last = gains.get(below - 1);
        return OptionalDouble.of(below == gains.size() ? last.itemNanos() : between(last, gains.get(below), figure));
    }

    /** Where a figure that is above 1 in the end begins to be; empty if it is not, the first workload if it is at all of them. */
    private static OptionalDouble beginning(List<Gain> gains, ToDoubleFunction<Gain> figure) {
        var lastBelow = IntStream.range(0, gains.size())
                .filter(i -> figure.applyAsDouble(gains.get(i)) <= 1)
                .max()
                .orElse(-1);
        if (lastBelow == gains.size() - 1) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(
                lastBelow < 0
                        ? gains.getFirst().itemNanos()
                        : between(gains.get(lastBelow), gains.get(lastBelow + 1), figure));
    }

    /** Where a figure passes 1 between two workloads; at the second one if it is not known at the first. */
    private static double between(Gain a, Gain b, ToDoubleFunction<Gain> figure) {
        var overheadA = a.itemNanos() * (1 / figure.applyAsDouble(a) - 1);
        var overheadB = b.itemNanos() * (1 / figure.applyAsDouble(b) - 1);
        return Double.isInfinite(overheadA)
                ? b.itemNanos()
                : a.itemNanos() + (b.itemNanos() - a.itemNanos()) * overheadA / (overheadA - overheadB);
    }
}
