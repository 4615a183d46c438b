package workbench.analysis.conclusion;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import workbench.analysis.cell.Costs;
import workbench.analysis.cell.Levels;
import workbench.analysis.cell.Measurement;
import workbench.analysis.cell.Status;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.statistics.Interval;
import workbench.statistics.scaling.SpeedUp;

/**
 * What the strategies cost by themselves.
 *
 * @param rows a row for each strategy that is no baseline, in the order of the plan
 */
public record OwnCost(List<Price> rows) implements Conclusion {

    public OwnCost {
        rows = List.copyOf(rows);
    }

    /**
     * A strategy.
     *
     * @param name what it is called
     * @param extra the time of an item beyond that of the baseline, with the smallest items and at the lowest width; empty without a
     *     baseline
     * @param cpuNanos the processor time of an item, its own work included, at the width with the most items in flight
     * @param bytes the memory of an item in flight: what the process grew by from the lowest to the highest width, for each item more
     *     that was seen in flight; empty if that were far fewer than the width
     */
    public record Price(String name, Optional<Extra> extra, OptionalDouble cpuNanos, OptionalDouble bytes) {}

    /**
     * Time beyond that of the baseline.
     *
     * @param nanos in nanoseconds; negative for a strategy that is faster
     * @param interval its interval; empty for few forks
     */
    public record Extra(double nanos, Optional<Interval> interval) {

        private static Extra of(Measurement baseline, Measurement one) {
            var base = baseline.itemNanos().orElseThrow();
            var speedUp = SpeedUp.of(baseline.sample(), one.sample(), Levels.ALPHA);
            return new Extra(
                    base * (1 / speedUp.value() - 1),
                    speedUp.interval()
                            .map(times -> new Interval(
                                    base * (1 / times.high() - 1), base * (1 / times.low() - 1), times.level())));
        }

        /** Whether it is more than nothing, beyond doubt. */
        public boolean isMeasurable() {
            return interval.filter(nanoseconds -> nanoseconds.low() > 0).isPresent();
        }
    }

    static OwnCost of(List<Measurement> all) {
        var ranked = all.stream().filter(one -> one.status() == Status.RANKED).toList();
        return new OwnCost(ranked.stream()
                .filter(one -> !one.cell().fixedWidth())
                .map(Measurement::name)
                .distinct()
                .map(name -> price(
                        name,
                        ranked.stream().filter(one -> one.name().equals(name)).toList(),
                        ranked))
                .toList());
    }

    /** The baseline of a language with the smallest items. */
    private static Optional<Measurement> smallest(String language, List<Measurement> ranked) {
        return ranked.stream()
                .filter(one -> one.cell().language().equals(language))
                .filter(one -> one.cell().fixedWidth() && one.itemNanos().isPresent())
                .min(Comparator.comparingDouble(one -> one.itemNanos().orElseThrow()));
    }

    private static Price price(String name, List<Measurement> own, List<Measurement> ranked) {
        var baseline = smallest(own.getFirst().cell().language(), ranked);
        var widest = own.stream().max(byWidth()).orElseThrow();
        return new Price(
                name,
                baseline.flatMap(found -> extra(found, own)),
                perItem(widest, Costs.of(widest).cpuPerJob()),
                memory(widest, own));
    }

    private static Optional<Extra> extra(Measurement baseline, List<Measurement> own) {
        return own.stream()
                .filter(one -> sameWork(one, baseline))
                .min(byWidth())
                .map(one -> Extra.of(baseline, one))
                .filter(extra -> Double.isFinite(extra.nanos));
    }

    private static OptionalDouble memory(Measurement widest, List<Measurement> own) {
        var narrowest =
                own.stream().filter(one -> sameWork(one, widest)).min(byWidth()).orElseThrow();
        var most = Costs.of(widest).memory();
        var least = Costs.of(narrowest).memory();
        var more = inFlight(widest) - inFlight(narrowest);
        return inFlight(widest) >= widest.cell().width() / 2 && more > 0 && most.isPresent() && least.isPresent()
                ? OptionalDouble.of((most.getAsDouble() - least.getAsDouble()) / more)
                : OptionalDouble.empty();
    }

    /** The most items that were in flight at once; 0 if that is unknown. */
    private static int inFlight(Measurement one) {
        return one.counted().stream()
                .map(ForkEntry::evidence)
                .filter(Objects::nonNull)
                .map(Evidence::peakInFlight)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static Comparator<Measurement> byWidth() {
        return Comparator.comparingInt(one -> one.cell().width());
    }

    private static boolean sameWork(Measurement a, Measurement b) {
        return a.cell().workload().sameAs(b.cell().workload());
    }

    private static OptionalDouble perItem(Measurement one, OptionalDouble ofAJob) {
        return one.items().isPresent() && ofAJob.isPresent()
                ? OptionalDouble.of(ofAJob.getAsDouble() / one.items().getAsInt())
                : OptionalDouble.empty();
    }
}
