package workbench.analysis.trust;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.cell.Status;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.analysis.slice.Twin;
import workbench.results.Aftermath;
import workbench.results.Cell;
import workbench.results.EndEntry;
import workbench.results.Evidence;
import workbench.results.ForkEntry;
import workbench.results.Iteration;
import workbench.results.Journal;
import workbench.statistics.ForksNeeded;
import workbench.statistics.stability.Noise;
import workbench.statistics.stability.TwinLedger;

/** Finds what a reader must know before trusting the figures of a run, by how it was made. */
public final class Caveats {

    private static final double LONG_WARMUP_NANOS = 10e9;

    private final Journal journal;
    private final List<Slice> slices;
    private final List<Caveat> found = new ArrayList<>();

    private Caveats(Journal journal, List<Slice> slices) {
        this.journal = journal;
        this.slices = slices;
    }

    /** The caveats of a run, the most general first. */
    public static List<Caveat> of(Journal journal, List<Slice> slices) {
        var all = new Caveats(journal, slices);
        if (journal.run().imported()) {
            all.found.add(new Caveat.Imported(journal.run().version()));
            all.found.add(new Caveat.TimePerThread());
            all.forks();
        } else {
            all.completeness();
            all.forks();
            all.warmup();
            all.once();
            all.streams();
            all.width();
            all.load();
            all.twins();
            all.bottlenecks();
            all.floors();
            all.failures();
        }
        Stream.concat(
                        journal.remarks().stream(),
                        journal.resumptions().stream().flatMap(resumption -> resumption.remarks().stream()))
                .forEach(remark -> all.found.add(new Caveat.SetAside(remark)));
        return List.copyOf(all.found);
    }

    private void completeness() {
        var planned = journal.run().cells().stream()
                .filter(cell -> cell.unavailable() == null)
                .mapToInt(Cell::forks)
                .sum();
        var cutShort = journal.end()
                .map(end -> end.outcome() == EndEntry.Outcome.INTERRUPTED)
                .orElse(true);
        if (cutShort) {
            var ranked = journal.forks().stream()
                    .filter(fork -> fork.ranked() && !fork.repeat())
                    .count();
            found.add(new Caveat.CutShort(ranked, planned));
        }
        journal.cuts().forEach(cut -> found.add(new Caveat.OverBudget(cut.reason())));
        journal.resumptions().forEach(resumption -> found.add(new Caveat.Resumed(resumption.at())));
    }

    /** How many forks the ranked cells of a slice have; of a race, those that stayed to its end. */
    private static IntStream forkCounts(Slice slice) {
        var counts = slice.with(Status.RANKED).stream()
                .mapToInt(standing -> standing.measurement().sample().size());
        return slice.rules().regret().isPresent() ? counts.max().stream() : counts;
    }

    private void forks() {
        var fewest = slices.stream().flatMapToInt(Caveats::forkCounts).min().orElse(0);
        if (fewest == 0) {
            return;
        }
        if (fewest < ForksNeeded.FOR_VERDICT) {
            found.add(new Caveat.NothingProven(fewest));
        } else if (fewest < ForksNeeded.FOR_TIES) {
            found.add(new Caveat.FewForks(fewest));
        }
    }

    private void warmup() {
        journal.forks().stream()
                .filter(fork -> fork.failure() == null
                        && !fork.iterations().isEmpty()
                        && !fork.didOnce()
                        && fork.stream() == null)
                .mapToDouble(Caveats::warmupNanos)
                .min()
                .ifPresent(shortest -> {
                    if (shortest < LONG_WARMUP_NANOS) {
                        found.add(new Caveat.ShortWarmup(shortest));
                    }
                });
    }

    private void once() {
        var measured =
                slices.stream().filter(slice -> !slice.measured().isEmpty()).toList();
        if (measured.stream().anyMatch(Slice::isOnce)) {
            found.add(new Caveat.Once(measured.stream().allMatch(Slice::isOnce)));
        }
    }

    private void streams() {
        slices.stream()
                .filter(slice -> !slice.measured().isEmpty())
                .flatMap(slice -> slice
                        .objective()
                        .<Caveat>map(Caveat.Capacity::new)
                        .or(() -> slice.percentile().map(Caveat.Streams::new))
                        .stream())
                .distinct()
                .forEach(found::add);
    }

    private static double warmupNanos(ForkEntry fork) {
        return fork.warmup().stream().mapToDouble(Iteration::nanos).sum();
    }

    private void width() {
        journal.run().cells().stream()
                .filter(cell -> !cell.isWidthEnforced())
                .map(cell -> cell.workload().label())
                .distinct()
                .forEach(workload -> found.add(new Caveat.WidthNotEnforced(workload)));
        var cores = journal.run().environment().cores();
        var widest = slices.stream().mapToInt(Slice::width).max().orElse(0);
        if (widest > cores) {
            found.add(new Caveat.WiderThanMachine(widest, cores));
        }
    }

    private void load() {
        var load = MachineLoad.of(slices.stream()
                .flatMap(slice -> slice.standings().stream())
                .flatMap(standing -> standing.measurement().counted().stream())
                .toList());
        if (load.score().isEmpty() && load.forks() > 0) {
            found.add(new Caveat.LoadNotRecorded());
        }
        if (load.score().filter(noise -> noise != Noise.GREEN).isPresent()) {
            found.add(new Caveat.NotQuiet(load));
        }
        slices.stream()
                .filter(slice -> slice.load().busy() && !load.busy())
                .forEach(slice -> found.add(new Caveat.BusySlice(slice)));
    }

    private void twins() {
        for (var slice : slices) {
            slice.twins().stream().filter(Twin::alarm).forEach(twin -> found.add(new Caveat.FalseAlarm(slice, twin)));
        }
        var ledger = TwinLedger.of(slices.stream()
                .flatMap(slice -> slice.twins().stream())
                .distinct()
                .map(Twin::comparison)
                .toList());
        if (ledger.alarm()) {
            found.add(new Caveat.FalseAlarms(ledger));
        }
    }

    /** Cells whose times may be those of their workload's provision. */
    private void bottlenecks() {
        for (var slice : slices) {
            var slowed = slice.measured().stream()
                    .filter(standing -> bottlenecks(standing).findAny().isPresent())
                    .toList();
            slowed.stream()
                    .flatMap(Caveats::bottlenecks)
                    .findFirst()
                    .ifPresent(said -> found.add(new Caveat.Bottleneck(slice, slowed, said)));
        }
    }

    private void floors() {
        for (var slice : slices) {
            var beating = slice.measured().stream()
                    .filter(standing -> standing.measurement().belowFloor())
                    .toList();
            if (!beating.isEmpty()) {
                found.add(new Caveat.FloorBeaten(slice, beating));
            }
        }
    }

    /** One for each strategy: the worst that was seen in its cells. */
    private void failures() {
        var worst = new LinkedHashMap<String, Aftermath>();
        for (var slice : slices) {
            for (var standing : slice.measured()) {
                aftermaths(standing)
                        .filter(aftermath -> !aftermath.keepsTheRules())
                        .forEach(aftermath -> worst.merge(
                                standing.measurement().cell().strategy().label(),
                                aftermath,
                                (one, other) -> other.left() > one.left() ? other : one));
            }
        }
        worst.forEach((strategy, aftermath) -> found.add(new Caveat.MishandlesFailure(strategy, aftermath)));
    }

    private static Stream<Aftermath> aftermaths(Standing standing) {
        return standing.measurement().counted().stream()
                .map(ForkEntry::evidence)
                .filter(Objects::nonNull)
                .map(Evidence::aftermath)
                .filter(Objects::nonNull);
    }

    private static Stream<String> bottlenecks(Standing standing) {
        return standing.measurement().counted().stream().flatMap(fork -> fork.bottleneck().stream());
    }
}
