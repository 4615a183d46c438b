package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.harness.fork.ForkResult;
import workbench.harness.fork.ForkRunner;
import workbench.harness.plan.PlannedCell;
import workbench.harness.plan.Rounds;
import workbench.process.ChildLauncher;
import workbench.results.EndEntry;
import workbench.results.Failure;
import workbench.results.FloorRecord;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.JournalWriter;
import workbench.results.RunEntry;
import workbench.workload.Floor;
import workbench.workload.WorkloadReference;

/**
 * One invocation of the workbench: takes the cells through their rounds, one fork after another.
 *
 * <p>A cell whose fork failed gets no more forks, since no number of them could give it a verdict any more. One thread calls
 * {@link #execute}; any thread may call {@link #stop}.
 */
public final class Run {

    private final RunFolder folder;
    private final RunEntry entry;
    private final List<PlannedCell> cells;
    private final ChildLauncher children;
    private final RunListener listener;

    private final List<ForkEntry> forks = new ArrayList<>();
    private final Set<PlannedCell> failed = new HashSet<>();
    private final Forecast forecast;
    private final ForkRunner runner;
    private volatile boolean stopped;
    private volatile @Nullable Thread provisioning;

    /**
     * A run that has not begun.
     *
     * @param folder where everything goes
     * @param entry the journal's first line
     * @param cells what is measured
     * @param children how forks and servers are started
     * @param listener what watches
     */
    public Run(
            RunFolder folder, RunEntry entry, List<PlannedCell> cells, ChildLauncher children, RunListener listener) {
        this.folder = folder;
        this.entry = entry;
        this.cells =
                cells.stream().filter(cell -> cell.cell().unavailable() == null).toList();
        this.children = children;
        this.listener = listener;
        this.runner = new ForkRunner(children);
        this.forecast = new Forecast(this.cells);
    }

    /**
     * Measures every cell, or what can be measured until it is stopped.
     *
     * @return what stands in the journal
     * @throws IOException if the journal cannot be written; what was measured until then stands in it
     */
    public Journal execute() throws IOException {
        try (runner;
                var journal = JournalWriter.create(folder.path())) {
            journal.append(entry);
            listener.started(entry);
            try (var provisions = provisions()) {
                rounds(journal, provisions);
            }
            var end = new EndEntry(Instant.now(), stopped ? EndEntry.Outcome.INTERRUPTED : EndEntry.Outcome.COMPLETED);
            journal.append(end);
            return Journal.of(
                    entry, Stream.concat(forks.stream(), Stream.of(end)).toList(), List.of());
        } finally {
            folder.tidy();
        }
    }

    private Provisions provisions() {
        try {
            provisioning = Thread.currentThread();
            return Provisions.start(cells, folder, children, listener);
        } finally {
            provisioning = null;
            var _ = Thread.interrupted(); // by a stop that came meanwhile, and has been heard
        }
    }

    /** Ends the run soon: the fork that is running is ended and forgotten, and no other starts. */
    public void stop() {
        stopped = true;
        runner.stop();
        var waiting = provisioning;
        if (waiting != null) {
            waiting.interrupt();
        }
    }

    private void rounds(JournalWriter journal, Provisions provisions) throws IOException {
        var rounds = new Rounds(cells, entry.seed());
        for (var round = 1; forecast.left() > 0 && !stopped; round++) {
            round(round, rounds.round(round), journal, provisions);
            if (!stopped) {
                listener.roundEnded(round, List.copyOf(forks), pace());
            }
        }
    }

    private void round(int round, List<PlannedCell> order, JournalWriter journal, Provisions provisions)
            throws IOException {
        var position = 0;
        for (var cell : order) {
            position++;
            if (!stopped && !failed.contains(cell)) {
                listener.forkStarted(cell, round, pace());
                var fork = fork(cell, round, position, provisions);
                if (!stopped) {
                    journal.append(fork);
                    ended(cell, fork);
                }
            }
        }
    }

    private Pace pace() {
        return new Pace(forks.size(), forecast.left(), forecast.remaining());
    }

    private void ended(PlannedCell cell, ForkEntry fork) {
        forks.add(fork);
        forecast.ended(cell, fork.wallNanos());
        if (fork.failure() != null) {
            failed.add(cell);
            forecast.dropped(cell);
        }
        listener.forkEnded(cell, fork);
    }

    private ForkEntry fork(PlannedCell cell, int round, int position, Provisions provisions) throws IOException {
        var name = "round-%d-%s-%s"
                .formatted(round, cell.cell().id(), cell.strategy().name());
        var log = folder.log(name);
        var started = Instant.now();
        var clock = System.nanoTime();
        var result = result(cell, name, log, provisions);
        if (result.failure() != null && !stopped) {
            folder.note(
                    log,
                    result.failure().kind().words() + ": " + result.failure().message());
        }
        var effective = new LinkedHashMap<>(result.effective());
        effective.putAll(provisions.facts(cell));
        return new ForkEntry(
                cell.cell().id(),
                round,
                position,
                false,
                false,
                false,
                started,
                System.nanoTime() - clock,
                result.openNanos(),
                result.firstNanos(),
                result.warmup(),
                result.iterations(),
                result.digest(),
                effective,
                result.floor().map(Run::record).orElse(null),
                null,
                null,
                null,
                null,
                folder.relative(log),
                result.failure());
    }

    private ForkResult result(PlannedCell cell, String name, Path log, Provisions provisions) throws IOException {
        try {
            var arguments = provisions.arguments(cell).texts();
            var work = folder.work(name);
            var reference = new WorkloadReference(
                    cell.workload().name(), arguments, cell.cell().width(), work.toString());
            var result = runner.run(cell.order(reference), cell.block().forkTimeout(), log);
            folder.discard(work);
            return result;
        } catch (Provisions.MissingException e) {
            return ForkResult.failed(new Failure(Failure.Kind.NOT_OPENED, String.valueOf(e.getMessage()), null));
        }
    }

    private static FloorRecord record(Floor floor) {
        return switch (floor) {
            case Floor.Time(var duration) -> new FloorRecord(duration.toNanos(), null);
            case Floor.Share(var ofSequential) -> new FloorRecord(null, ofSequential);
        };
    }
}
