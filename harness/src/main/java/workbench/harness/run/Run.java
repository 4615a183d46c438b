package workbench.harness.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import workbench.analysis.Analysis;
import workbench.harness.fork.ForkRunner;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.Entrants;
import workbench.harness.plan.Rounds;
import workbench.parameter.Durations;
import workbench.process.ChildLauncher;
import workbench.results.CutEntry;
import workbench.results.EndEntry;
import workbench.results.Journal;
import workbench.results.LookEntry;
import workbench.results.ResumeEntry;
import workbench.results.RunEntry;

/**
 * One invocation of the workbench: takes the cells through their rounds, one fork after another, and leaves out what stands in
 * the journal already.
 *
 * <p>A cell whose fork failed gets no more forks, since no number of them could give it a verdict any more; one that is settled
 * at a look leaves too. One thread calls {@link #execute}; any thread may call {@link #stop}.
 */
public final class Run {

    private final RunFolder folder;
    private final RunEntry entry;
    private final Optional<Journal> before;
    private final Entrants entrants;
    private final ChildLauncher children;
    private final RunListener listener;

    private final Forecast forecast = new Forecast();
    private final ForkRunner runner = new ForkRunner();
    private final long began = System.nanoTime();
    private volatile boolean stopped;
    private boolean outOfTime;
    private volatile @Nullable Thread provisioning;

    /**
     * A run that has not begun.
     *
     * @param folder where everything goes
     * @param entry the journal's first line
     * @param before what stands in the journal of a run that is to go on
     * @param entrants what is measured
     * @param children how servers are started
     * @param listener what watches
     */
    public Run(
            RunFolder folder,
            RunEntry entry,
            Optional<Journal> before,
            Entrants entrants,
            ChildLauncher children,
            RunListener listener) {
        this.folder = folder;
        this.entry = entry;
        this.before = before;
        this.entrants = entrants;
        this.children = children;
        this.listener = listener;
    }

    /**
     * Measures every cell, or what can be measured until it is stopped or its time is up.
     *
     * @return what stands in the journal
     * @throws IOException if the journal cannot be written; what was measured until then stands in it
     */
    public Journal execute() throws IOException {
        try (runner;
                var record = open()) {
            listener.started(record.journal());
            try (var provisions = provisions()) {
                var bound = Duration.ofNanos(entry.design().quietWaitNanos());
                var forks = new Forks(folder, runner, provisions, new Waits(bound, provisions, record, listener));
                rounds(record, forks);
                sentinels(record, forks);
            }
            record.append(new EndEntry(Instant.now(), outcome()));
            return record.journal();
        } finally {
            folder.tidy();
        }
    }

    private RunRecord open() throws IOException {
        if (before.isEmpty()) {
            return RunRecord.begin(folder.path(), entry);
        }
        var journal = before.get();
        var record = RunRecord.resume(folder.path(), journal);
        record.append(new ResumeEntry(Instant.now(), entry.version(), journal.remarks()));
        return record;
    }

    private EndEntry.Outcome outcome() {
        if (stopped) {
            return EndEntry.Outcome.INTERRUPTED;
        }
        return outOfTime ? EndEntry.Outcome.OUT_OF_TIME : EndEntry.Outcome.COMPLETED;
    }

    private Provisions provisions() {
        try {
            provisioning = Thread.currentThread();
            return Provisions.start(entrants.cells(), folder, children, listener);
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

    private void rounds(RunRecord record, Forks forks) throws IOException {
        var rounds = new Rounds(entrants.all(), entry.seed());
        for (var round = 1; round <= rounds.count() && !stopped && !outOfTime; round++) {
            var missing = missing(rounds.round(round), round, false, record);
            if (round > 1 && !missing.isEmpty() && !fits(forecast.of(missing))) {
                cut(round - 1, rounds.count(), record);
                return;
            }
            round(rounds, round, record, forks);
            if (!stopped) {
                look(round, record);
                listener.roundEnded(round, record.journal(), pace(record));
            }
        }
    }

    private void round(Rounds rounds, int round, RunRecord record, Forks forks) throws IOException {
        forks(rounds.round(round), round, false, record, forks);
        var disturbed = Disturbance.of(record.forks(round, false));
        if (entry.design().repeat() && disturbed.isPresent() && !stopped) {
            var repetition = rounds.repetition(round);
            var missing = missing(repetition, round, true, record);
            if (!missing.isEmpty() && fits(forecast.of(missing))) {
                listener.repeating(round, disturbed.getAsDouble());
                forks(repetition, round, true, record, forks);
            }
        }
    }

    private void forks(List<Entrant> order, int round, boolean repeat, RunRecord record, Forks forks)
            throws IOException {
        for (var entrant : missing(order, round, repeat, record)) {
            if (stopped) {
                return;
            }
            forks.waitBefore(entrant, round, () -> stopped);
            if (stopped) {
                return;
            }
            listener.forkStarted(entrant, round, pace(record));
            measure(new Forks.Place(entrant, round, order.indexOf(entrant) + 1, repeat, false), record, forks);
        }
    }

    /** Those of a round that have not had their fork, and have not left. */
    private static List<Entrant> missing(List<Entrant> order, int round, boolean repeat, RunRecord record) {
        return order.stream()
                .filter(entrant -> !record.has(entrant, round, repeat) && !record.hasLeft(entrant))
                .toList();
    }

    private void measure(Forks.Place place, RunRecord record, Forks forks) throws IOException {
        var fork = forks.run(place);
        if (stopped) {
            return;
        }
        record.append(fork);
        if (!place.sentinel()) {
            forecast.ended(place.planned(), fork.wallNanos());
        }
        listener.forkEnded(place.entrant(), fork);
    }

    private void look(int round, RunRecord record) throws IOException {
        var looking = entrants.all().stream()
                .filter(entrant -> !entrant.twin() && !record.hasLeft(entrant))
                .map(entrant -> entrant.planned().cell())
                .filter(cell -> cell.looks().contains(round) && cell.forks() > round)
                .map(cell -> cell.id())
                .toList();
        if (looking.isEmpty() || record.looked(round)) {
            return;
        }
        var precision = entry.design().precision();
        var settled = Analysis.of(record.journal()).settled(precision == null ? 0 : precision);
        var look = new LookEntry(
                Instant.now(),
                round,
                round,
                looking.stream().filter(settled::contains).toList());
        record.append(look);
        listener.looked(look);
    }

    private void sentinels(RunRecord record, Forks forks) throws IOException {
        var missing = entrants.sentinels().stream()
                .filter(cell -> !record.hasSentinel(cell.cell().id()) && !record.hasLeft(new Entrant(cell, false)))
                .toList();
        for (var number = 1; number <= missing.size() && !stopped && !outOfTime; number++) {
            if (!fits(Forecast.ofSentinel())) {
                outOfTime = true;
                cut(
                        "%d of %d long forks for warm-up are left out, to keep to the budget"
                                .formatted(
                                        missing.size() - number + 1,
                                        entrants.sentinels().size()),
                        rounds(record),
                        rounds(record),
                        record);
                return;
            }
            var entrant = new Entrant(missing.get(number - 1), false);
            forks.waitBefore(entrant, 0, () -> stopped);
            if (stopped) {
                return;
            }
            listener.sentinelStarted(entrant, number, missing.size());
            measure(new Forks.Place(entrant, 0, number, false, true), record, forks);
        }
    }

    private static int rounds(RunRecord record) {
        return record.journal().forks().stream()
                .mapToInt(fork -> fork.round())
                .max()
                .orElse(0);
    }

    /** Whether something that takes so long ends within the budget. */
    private boolean fits(Duration duration) {
        var budget = entry.design().budgetNanos();
        return budget == null || System.nanoTime() - began + duration.toNanos() <= budget;
    }

    private void cut(int measured, int planned, RunRecord record) throws IOException {
        outOfTime = true;
        var budget = Durations.format(Duration.ofNanos(
                Optional.ofNullable(entry.design().budgetNanos()).orElse(0L)));
        cut(
                "%d of %d rounds are measured: the next would not have ended within the budget of %s"
                        .formatted(measured, planned, budget),
                measured,
                planned,
                record);
    }

    private void cut(String reason, int measured, int planned, RunRecord record) throws IOException {
        var cut = new CutEntry(Instant.now(), measured, planned, reason);
        record.append(cut);
        listener.cut(cut);
    }

    private Pace pace(RunRecord record) {
        var done = record.journal().forks().size();
        var left = entrants.all().stream()
                .filter(entrant -> !record.hasLeft(entrant))
                .flatMap(entrant ->
                        Stream.generate(() -> entrant).limit(Math.max(0, entrant.forks() - record.rounds(entrant))))
                .toList();
        var sentinels = entrants.sentinels().stream()
                .filter(cell -> !record.hasSentinel(cell.cell().id()))
                .count();
        return new Pace(
                done,
                left.size() + (int) sentinels,
                forecast.of(left).plus(Forecast.ofSentinel().multipliedBy(sentinels)));
    }
}
