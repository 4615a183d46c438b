package workbench.analysis.cell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.results.Evidence;
import workbench.results.Evidence.Pinning;
import workbench.results.ForkEntry;
import workbench.statistics.math.Medians;

/**
 * How a cell spread its items, as seen in jobs after the measured ones; each figure is empty if it was not recorded.
 *
 * @param inFlight the most items in flight at once, in any fork
 * @param workers the most workers that had items
 * @param mounted the most virtual threads on a carrier at once
 * @param queued the most virtual threads that waited for a carrier
 * @param tracing what tracing costs: time of a traced job / time of a measured one, median over the forks
 * @param pinnings what pinned virtual threads to their carriers, over all forks, the longest first
 * @param trace the file of a trace; empty without one
 */
public record SpreadEvidence(
        OptionalLong inFlight,
        OptionalLong workers,
        OptionalLong mounted,
        OptionalLong queued,
        OptionalDouble tracing,
        List<Pinning> pinnings,
        String trace) {

    /** The evidence of a cell. */
    public static SpreadEvidence of(Measurement one) {
        var all = one.counted().stream()
                .map(ForkEntry::evidence)
                .filter(Objects::nonNull)
                .toList();
        return new SpreadEvidence(
                most(all, Evidence::peakInFlight),
                most(all, Evidence::workers),
                most(all, Evidence::carriersMounted),
                most(all, Evidence::virtualQueued),
                tracing(all),
                pinnings(all),
                all.stream()
                        .map(Evidence::trace)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(""));
    }

    private static OptionalLong most(List<Evidence> all, Function<Evidence, ? extends @Nullable Number> figure) {
        return all.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToLong(Number::longValue)
                .max();
    }

    private static OptionalDouble tracing(List<Evidence> all) {
        var ratios = all.stream()
                .flatMap(SpreadEvidence::ratio)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return ratios.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(Medians.median(ratios));
    }

    private static Stream<Double> ratio(Evidence evidence) {
        var traced = evidence.tracedNanos();
        var untraced = evidence.untracedNanos();
        return traced == null || untraced == null || untraced == 0
                ? Stream.empty()
                : Stream.of((double) traced / untraced);
    }

    private static List<Pinning> pinnings(List<Evidence> all) {
        var alike = new LinkedHashMap<List<String>, Pinning>();
        all.stream()
                .flatMap(evidence -> evidence.pinnings().stream())
                .forEach(one -> alike.merge(List.of(one.reason(), one.place()), one, SpreadEvidence::sum));
        return alike.values().stream()
                .sorted((one, other) -> Long.compare(other.nanos(), one.nanos()))
                .toList();
    }

    private static Pinning sum(Pinning one, Pinning other) {
        return new Pinning(one.reason(), one.place(), one.count() + other.count(), one.nanos() + other.nanos());
    }
}
