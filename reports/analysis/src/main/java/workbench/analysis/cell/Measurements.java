package workbench.analysis.cell;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import workbench.results.Cell;
import workbench.results.FloorRecord;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.statistics.Estimate;
import workbench.statistics.Estimates;
import workbench.statistics.Interval;
import workbench.statistics.Sample;

/** Makes the measurement of each cell of a journal. */
public final class Measurements {

    private final CellNames names;
    private final Digests digests;
    private final Map<String, CellForks> forks;

    private Measurements(Journal journal) {
        var cells = journal.run().cells();
        names = new CellNames(cells);
        forks = CellForks.of(journal);
        digests = new Digests(cells, forks);
    }

    /** The measurements of all cells, in the order of the plan. */
    public static List<Measurement> of(Journal journal) {
        var all = new Measurements(journal);
        var cells = journal.run().cells();
        var bare = cells.stream().map(all::measure).toList();
        return bare.stream().map(one -> all.withFloor(one, bare)).toList();
    }

    private CellForks forks(Cell cell) {
        return Objects.requireNonNull(forks.get(cell.id()));
    }

    private Measurement measure(Cell cell) {
        var own = forks(cell);
        var failures = own.all().stream()
                .flatMap(fork -> digests.failure(cell, fork).stream())
                .toList();
        var good = failures.isEmpty()
                ? own.headline().stream().filter(Samples::hasValue).toList()
                : List.<ForkEntry>of();
        var sample = Samples.of(good);
        return new Measurement(
                cell,
                names.of(cell),
                status(cell, sample, failures),
                sample,
                estimate(sample),
                figure(good, ForkEntry::openNanos),
                figure(good, ForkEntry::firstNanos),
                figure(good, Measurements::cold),
                OptionalDouble.empty(),
                false,
                failures,
                effective(own.all()),
                own);
    }

    private static Status status(Cell cell, Sample sample, List<FailedFork> failures) {
        if (cell.unavailable() != null) {
            return Status.UNAVAILABLE;
        }
        if (!failures.isEmpty()) {
            return Status.FAILED;
        }
        if (sample.forks().isEmpty()) {
            return Status.PENDING;
        }
        return cell.unranked() == null ? Status.RANKED : Status.BESIDE;
    }

    private static Optional<Estimate> estimate(Sample sample) {
        return sample.forks().isEmpty() ? Optional.empty() : Optional.of(Estimates.of(sample, Levels.CONFIDENCE));
    }

    private static Optional<Estimate> figure(
            List<ForkEntry> forks, Function<ForkEntry, ? extends @Nullable Number> nanos) {
        var values = forks.stream()
                .map(nanos)
                .filter(Objects::nonNull)
                .mapToDouble(Number::doubleValue)
                .toArray();
        return estimate(Sample.ofValues(values));
    }

    /** A sum that no damaged figure can make negative. */
    private static @Nullable Double cold(ForkEntry fork) {
        var open = fork.openNanos();
        var first = fork.firstNanos();
        return open == null || first == null ? null : Double.valueOf((double) open + first);
    }

    private static Map<String, List<String>> effective(List<ForkEntry> forks) {
        var values = new LinkedHashMap<String, Set<String>>();
        for (var fork : forks) {
            fork.effective()
                    .forEach((key, value) -> values.computeIfAbsent(key, _ -> new LinkedHashSet<>())
                            .add(value));
        }
        var distinct = new LinkedHashMap<String, List<String>>();
        values.forEach((key, set) -> distinct.put(key, List.copyOf(set)));
        return distinct;
    }

    private Measurement withFloor(Measurement one, List<Measurement> all) {
        var record = one.forks().all().stream()
                .map(ForkEntry::floor)
                .filter(Objects::nonNull)
                .findFirst();
        var floor = record.flatMap(found -> floor(found, one, all));
        return new Measurement(
                one.cell(),
                one.name(),
                one.status(),
                one.sample(),
                one.steady(),
                one.open(),
                one.first(),
                one.cold(),
                floor.map(found -> OptionalDouble.of(found.value())).orElse(OptionalDouble.empty()),
                floor.flatMap(found -> one.steady().map(time -> high(time) < low(found)))
                        .orElse(false),
                one.failures(),
                one.effective(),
                one.forks());
    }

    private static double low(Estimate estimate) {
        return estimate.interval().map(Interval::low).orElse(estimate.value());
    }

    private static double high(Estimate estimate) {
        return estimate.interval().map(Interval::high).orElse(estimate.value());
    }

    /** A share of the baseline's time is as uncertain as that is. */
    private static Optional<Estimate> floor(FloorRecord floor, Measurement one, List<Measurement> all) {
        var nanos = floor.nanos();
        if (nanos != null) {
            return Optional.of(new Estimate(nanos, Optional.empty(), 0, List.of()));
        }
        var share = floor.shareOfSequential();
        return share == null ? Optional.empty() : sequential(one, all).map(time -> share(share, time));
    }

    private static Estimate share(double share, Estimate time) {
        return new Estimate(
                share * time.value(),
                time.interval().map(i -> new Interval(share * i.low(), share * i.high(), i.level())),
                time.forks(),
                time.warnings());
    }

    /**
     * The estimate of the baseline at width 1, in the same language and JVM; for the baseline itself none, since a time says nothing about
     * itself.
     */
    private static Optional<Estimate> sequential(Measurement one, List<Measurement> all) {
        return all.stream()
                .filter(other -> other.cell().fixedWidth() && other.cell().width() == 1)
                .filter(other -> other.cell().workload().sameAs(one.cell().workload()))
                .filter(other -> other.cell().language().equals(one.cell().language()))
                .filter(other -> Objects.equals(other.cell().jvm(), one.cell().jvm()))
                .filter(other -> other.status() == Status.RANKED)
                .findFirst()
                .filter(other -> !other.cell().id().equals(one.cell().id()))
                .flatMap(Measurement::steady);
    }
}
