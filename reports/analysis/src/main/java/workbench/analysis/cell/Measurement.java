package workbench.analysis.cell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import workbench.results.Cell;
import workbench.results.ForkEntry;
import workbench.results.Verifications;
import workbench.statistics.Estimate;
import workbench.statistics.Sample;

/**
 * What the forks of one cell say about that cell alone. Times are nanoseconds; those of a cell that failed are empty.
 *
 * @param cell the cell
 * @param name how it is called in the report: the strategy's label, and JVM options where only these tell cells apart
 * @param status how it takes part
 * @param sample the time of a steady job, one value a fork; empty if the cell failed
 * @param steady the estimate of that time; empty without forks
 * @param open the time of opening the strategy
 * @param first the time of the first job after it
 * @param cold the sum of the two
 * @param floor the least time that physics allows a job; empty if it is unknown, or known only as a share of this very
 *     time
 * @param belowFloor whether it took less time than that, and by more than scatter explains: then the floor is wrong
 * @param failures the forks that failed
 * @param effective the effective settings, such as pool sizes: the distinct values of its forks, in their order
 * @param forks its forks
 */
public record Measurement(
        Cell cell,
        String name,
        Status status,
        Sample sample,
        Optional<Estimate> steady,
        Optional<Estimate> open,
        Optional<Estimate> first,
        Optional<Estimate> cold,
        OptionalDouble floor,
        boolean belowFloor,
        List<FailedFork> failures,
        Map<String, List<String>> effective,
        CellForks forks) {

    /** How many of its forks ended, failed ones included, repetitions not. */
    public int ended() {
        return forks.first().size();
    }

    /** How many items a job has; empty if it has none, or that was not recorded. */
    public OptionalInt items() {
        return counted().stream()
                .map(ForkEntry::verifications)
                .filter(Objects::nonNull)
                .map(Verifications::items)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .filter(items -> items > 0)
                .findFirst();
    }

    /** The time of a steady job divided by its items, in nanoseconds; empty if either is unknown. */
    public OptionalDouble itemNanos() {
        return steady.isPresent() && items().isPresent()
                ? OptionalDouble.of(steady.get().value() / items().getAsInt())
                : OptionalDouble.empty();
    }

    /** The forks on which its figures rest; none if it failed. */
    public List<ForkEntry> counted() {
        return failures.isEmpty()
                ? forks.headline().stream().filter(Samples::hasValue).toList()
                : List.of();
    }

    /**
     * If the cell failed, the sample of the forks before its first failure, which counts at the looks before it;
     * otherwise its sample.
     */
    public Sample beforeFailure(List<ForkEntry> of) {
        var first = failures.stream().mapToInt(FailedFork::round).min().orElse(Integer.MAX_VALUE);
        return Samples.of(of.stream().filter(fork -> fork.round() < first).toList());
    }

    /** The floor divided by the measured time, at most 1; empty without a floor, and if the floor is wrong. */
    public OptionalDouble efficiency() {
        return steady.isPresent() && floor.isPresent() && !belowFloor
                ? OptionalDouble.of(
                        Math.min(1, floor.getAsDouble() / steady.get().value()))
                : OptionalDouble.empty();
    }
}
