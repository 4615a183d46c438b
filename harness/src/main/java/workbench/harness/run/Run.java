package workbench.harness.run;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import workbench.harness.fork.parent.ForkRunner;
import workbench.harness.plan.Entrants;
import workbench.process.ChildLauncher;
import workbench.results.EndEntry;
import workbench.results.Journal;
import workbench.results.ResumeEntry;
import workbench.results.RunEntry;

/**
 * One invocation of the workbench, from its first journal entry to its last. {@link RoundRunner} measures in between.
 *
 * <p>One thread calls {@link #execute}; any thread may call {@link #stop}.
 */
public final class Run {

    private final RunFolder folder;
    private final RunEntry entry;
    private final Optional<Journal> before;
    private final Entrants entrants;
    private final BriefProbe probe;
    private final ChildLauncher children;
    private final RunListener listener;

    private final RunBudget budget;
    private final ForkRunner runner = new ForkRunner();
    private volatile boolean stopped;
    private volatile @Nullable Thread preparing;

    /**
     * A run that has not begun.
     *
     * @param folder where everything goes
     * @param entry the journal's first line
     * @param before the journal of a run that is to be continued
     * @param entrants what is measured
     * @param probed the names of the workloads to be probed before the first round
     * @param children how servers are started
     * @param listener is notified of what happens
     */
    public Run(
            RunFolder folder,
            RunEntry entry,
            Optional<Journal> before,
            Entrants entrants,
            Set<String> probed,
            ChildLauncher children,
            RunListener listener) {
        this.folder = folder;
        this.entry = entry;
        this.before = before;
        this.entrants = entrants;
        this.probe = new BriefProbe(probed, children, folder, listener);
        this.children = children;
        this.listener = listener;
        this.budget = new RunBudget(entry.design().budgetNanos());
    }

    /**
     * Measures every cell, or what can be measured until the run is stopped or its time is up.
     *
     * @return the whole journal
     * @throws IOException if the journal cannot be written; it holds what was measured until then
     */
    public Journal execute() throws IOException {
        try (runner;
                var record = openRecord()) {
            listener.started(record.journal());
            var inTime = measure(record);
            record.append(new EndEntry(Instant.now(), outcome(inTime)));
            return record.journal();
        } finally {
            folder.tidy();
        }
    }

    private RunRecord openRecord() throws IOException {
        if (before.isEmpty()) {
            return RunRecord.begin(folder.path(), entry);
        }
        var journal = before.get();
        var record = RunRecord.resume(folder.path(), journal);
        record.append(new ResumeEntry(Instant.now(), entry.version(), journal.remarks()));
        return record;
    }

    /** Measures what is missing in the journal, and returns whether the budget allowed all of it. */
    private boolean measure(RunRecord record) throws IOException {
        try (var provisions = startProvisions()) {
            probe(provisions);
            var bound = Duration.ofNanos(entry.design().quietWaitNanos());
            var gate = new QuietGate(bound, provisions, record, listener, () -> stopped);
            var archives = new ClassArchives(folder, runner, entrants);
            var executor = new ForkExecutor(folder, runner, provisions, archives, children.secrets());
            var profiles = entrants.profiler().map(profiler -> new ProfileExecutor(profiler, folder, executor));
            return new RoundRunner(entry, entrants, record, executor, profiles, gate, budget, listener, () -> stopped)
                    .run();
        }
    }

    private Provisions startProvisions() {
        try {
            preparing = Thread.currentThread();
            return Provisions.start(entrants.cells(), folder, children, listener);
        } finally {
            preparing = null;
            var _ = Thread.interrupted(); // set by a stop in the meantime, which the flag records
        }
    }

    private void probe(Provisions provisions) throws IOException {
        if (stopped) {
            return;
        }
        try {
            preparing = Thread.currentThread();
            probe.perform(entrants.cells(), provisions, entry.seed());
        } finally {
            preparing = null;
            var _ = Thread.interrupted(); // set by a stop in the meantime, which the flag records
        }
    }

    private EndEntry.Outcome outcome(boolean inTime) {
        if (stopped) {
            return EndEntry.Outcome.INTERRUPTED;
        }
        return inTime ? EndEntry.Outcome.COMPLETED : EndEntry.Outcome.OUT_OF_TIME;
    }

    /** Ends the run soon: the running fork is killed and discarded, and no other one starts. */
    public void stop() {
        stopped = true;
        runner.stop();
        var waiting = preparing;
        if (waiting != null) {
            waiting.interrupt();
        }
    }
}
