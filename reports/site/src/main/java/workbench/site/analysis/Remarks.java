package workbench.site.analysis;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import workbench.results.EndEntry;
import workbench.results.Iteration;
import workbench.results.Journal;
import workbench.statistics.stability.Noise;
import workbench.statistics.stability.TrustSentences;
import workbench.statistics.stability.TwinLedger;

/** What a reader must know before trusting the figures of a run, derived from how it was made. */
final class Remarks {

    private static final double LONG_WARMUP_NANOS = 10e9;
    private static final int FORKS_FOR_VERDICT = 5;
    private static final int FORKS_FOR_TIES = 20;

    /** What a server that was too slow says of itself among the effective values of a fork. */
    private final Journal journal;

    private final List<Slice> slices;
    private final List<String> remarks = new ArrayList<>();

    private Remarks(Journal journal, List<Slice> slices) {
        this.journal = journal;
        this.slices = slices;
    }

    static List<String> of(Journal journal, List<Slice> slices) {
        var all = new Remarks(journal, slices);
        if (journal.run().imported()) {
            return all.imported();
        }
        all.completeness();
        all.forks();
        all.warmup();
        all.width();
        all.load();
        all.twins();
        all.bottlenecks();
        all.remarks.addAll(journal.remarks());
        return List.copyOf(all.remarks);
    }

    private List<String> imported() {
        remarks.add(
                "Measured by %s and only analysed here: it ran the forks of one benchmark after another, so that a machine "
                                .formatted(journal.run().version())
                        + "which changed meanwhile passes for a difference, and nobody verified the results. What it does not record, "
                        + "such as the machine and the load of other programs, is unknown.");
        remarks.add("The time of an operation is JMH's: but for throughput, that of one of the threads. "
                + "So numbers of threads are not compared with each other.");
        forks();
        remarks.addAll(journal.remarks());
        return List.copyOf(remarks);
    }

    /** Cells whose times may be those of what their workload was provided with. */
    private void bottlenecks() {
        for (var slice : slices) {
            var slowed = slice.measured().stream()
                    .filter(standing -> bottleneck(standing).isPresent())
                    .toList();
            if (!slowed.isEmpty()) {
                remarks.add("The server may have set the time of %s (%s): %s."
                        .formatted(
                                Figures.list(slowed.stream().map(Standing::name).toList()),
                                slice.title(),
                                bottleneck(slowed.getFirst()).orElseThrow()));
            }
        }
    }

    /** What the server said of itself during the first fork in which it was slow. */
    private static Optional<String> bottleneck(Standing standing) {
        return standing.measurement().counted().stream()
                .flatMap(fork -> fork.bottleneck().stream())
                .findFirst();
    }

    private void completeness() {
        var planned = journal.run().cells().stream()
                .filter(cell -> cell.unavailable() == null)
                .mapToInt(workbench.results.Cell::forks)
                .sum();
        var cutShort = journal.end()
                .map(end -> end.outcome() == EndEntry.Outcome.INTERRUPTED)
                .orElse(true);
        if (cutShort) {
            var ranked = journal.forks().stream()
                    .filter(fork -> fork.ranked() && !fork.repeat())
                    .count();
            remarks.add("The run was cut short or has not ended: %s of %s forks are in.".formatted(ranked, planned));
        }
        journal.cuts().forEach(cut -> remarks.add("Cut short to keep to the budget: " + cut.reason() + "."));
        journal.resumptions()
                .forEach(resumption -> remarks.add("The run was cut short once, and went on at %s."
                        .formatted(resumption.at().truncatedTo(ChronoUnit.SECONDS))));
    }

    private IntStream forkCounts() {
        return slices.stream()
                .flatMap(slice -> slice.with(Status.RANKED).stream())
                .mapToInt(standing -> standing.measurement().sample().size());
    }

    private void forks() {
        var fewest = forkCounts().min().orElse(0);
        if (fewest == 0) {
            return;
        }
        if (fewest < FORKS_FOR_VERDICT) {
            remarks.add("With %s of a cell, nothing is proven: a verdict needs %s."
                    .formatted(Figures.forks(fewest), FORKS_FOR_VERDICT));
        } else if (fewest < FORKS_FOR_TIES) {
            remarks.add("With %s of a cell, only big differences show: to tell differences of 2 %% takes %s or more."
                    .formatted(Figures.forks(fewest), FORKS_FOR_TIES));
        }
    }

    private void warmup() {
        var shortest = journal.forks().stream()
                .filter(fork -> fork.failure() == null && !fork.iterations().isEmpty())
                .mapToDouble(fork ->
                        fork.warmup().stream().mapToDouble(Iteration::nanos).sum())
                .min();
        if (shortest.isPresent() && shortest.getAsDouble() < LONG_WARMUP_NANOS) {
            var warmup = shortest.getAsDouble() == 0
                    ? "The forks did not warm up"
                    : "The forks warmed up for as little as " + Figures.time(shortest.getAsDouble());
            remarks.add(warmup + ": the figures tell how fast a JVM is soon after its start, "
                    + "and another may lead in one that has run for minutes.");
        }
    }

    private void load() {
        var load = Load.of(slices.stream()
                .flatMap(slice -> slice.standings().stream())
                .flatMap(standing -> standing.measurement().counted().stream())
                .toList());
        if (load.score().isEmpty() && load.forks() > 0) {
            remarks.add(
                    "The load of other programs was not recorded, so there is no noise score, and a busy machine may have "
                            + "shifted the figures; rounds in random order spread such a shift over all cells.");
        }
        load.score()
                .filter(noise -> noise != Noise.GREEN)
                .ifPresent(noise -> remarks.add("The machine was not quiet: %s%s."
                        .formatted(
                                load.words(),
                                noise == Noise.RED
                                        ? "; such a run proves no win and no tie"
                                        : "; the intervals show it")));
        slices.stream()
                .filter(slice -> slice.load().busy() && !load.busy())
                .forEach(slice -> remarks.add("The machine was busy during %s: %s; no win and no tie is told there."
                        .formatted(slice.title(), slice.load().words())));
    }

    private void twins() {
        slices.stream()
                .flatMap(slice -> slice.twins().stream()
                        .filter(Twin::alarm)
                        .map(twin -> "The instrument cried wolf in %s: %s. Its verdicts there deserve doubt."
                                .formatted(slice.title(), twin.words())))
                .forEach(remarks::add);
        var ledger = TwinLedger.of(slices.stream()
                .flatMap(slice -> slice.twins().stream())
                .distinct()
                .map(Twin::comparison)
                .toList());
        if (ledger.alarm()) {
            remarks.add(TrustSentences.ledger(ledger) + ".");
        }
    }

    private void width() {
        var cores = journal.run().environment().cores();
        var widest = slices.stream().mapToInt(Slice::width).max().orElse(0);
        if (widest > cores) {
            remarks.add(
                    "Width %s exceeds the %s logical processors: work that computes cannot gain from it, work that waits can."
                            .formatted(widest, cores));
        }
    }
}
