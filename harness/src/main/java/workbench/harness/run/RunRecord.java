package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.PlannedCell;
import workbench.harness.plan.Round;
import workbench.results.Entry;
import workbench.results.ForkEntry;
import workbench.results.ForkKind;
import workbench.results.Journal;
import workbench.results.JournalWriter;
import workbench.results.RunEntry;

/** The journal of a run in progress: it remembers what it appends to the file. Not thread-safe. */
final class RunRecord implements AutoCloseable {

    private final Path folder;
    private final RunEntry run;
    private final JournalWriter writer;
    private final List<Entry> entries = new ArrayList<>();

    private RunRecord(Path folder, RunEntry run, JournalWriter writer) {
        this.folder = folder;
        this.run = run;
        this.writer = writer;
    }

    /** The record of a new run. */
    static RunRecord begin(Path folder, RunEntry run) throws IOException {
        var record = new RunRecord(folder, run, JournalWriter.create(folder));
        record.write(run);
        return record;
    }

    /** The record of a run that is continued, with what it already holds. */
    static RunRecord resume(Path folder, Journal journal) throws IOException {
        var record = new RunRecord(folder, journal.run(), JournalWriter.resume(folder));
        record.entries.addAll(journal.forks());
        record.entries.addAll(journal.looks());
        record.entries.addAll(journal.waits());
        record.entries.addAll(journal.profiles());
        record.entries.addAll(journal.resumptions());
        return record;
    }

    /**
     * Appends an entry.
     *
     * @throws IOException if it cannot be written, such as on a full disk; the message says what happens to the run
     */
    void append(Entry entry) throws IOException {
        write(entry);
        entries.add(entry);
    }

    private void write(Entry entry) throws IOException {
        try {
            writer.append(entry);
        } catch (IOException e) {
            throw new IOException(
                    "cannot write %s: %s. The run stops, but what it has measured is kept: 'report %s' shows it, and 'run --resume %s' continues it"
                            .formatted(folder.resolve(Journal.FILE), e.getMessage(), folder, folder),
                    e);
        }
    }

    /** Everything that it holds. */
    Journal journal() {
        return Journal.of(run, List.copyOf(entries), List.of());
    }

    /** How many forks it holds. */
    int forkCount() {
        return forks().size();
    }

    /** The number of the last round that has forks; 0 if there are none. */
    int lastRound() {
        return forks().stream().mapToInt(ForkEntry::round).max().orElse(0);
    }

    /** How many rounds an entrant has had, each counted once. */
    int rounds(Entrant entrant) {
        return (int)
                forks(entrant.kind(), entrant).filter(fork -> !fork.repeat()).count();
    }

    /** The forks of a round, of all entrants but sentinels. */
    List<ForkEntry> forks(Round round) {
        return forks().stream()
                .filter(fork -> fork.kind() != ForkKind.SENTINEL && isIn(round, fork))
                .toList();
    }

    /** Whether an entrant has had its fork in a round. */
    boolean has(Entrant entrant, Round round) {
        return forks(entrant.kind(), entrant).anyMatch(fork -> isIn(round, fork));
    }

    /** Whether the verdicts were checked after a round. */
    boolean looked(int round) {
        return journal().looks().stream().anyMatch(look -> look.round() == round);
    }

    /**
     * Whether an entrant gets no more forks, because one failed or its cell is done. A sentinel and a profile leave with a cell that
     * failed; of one that is done they still tell whether its warm-up was long enough, and where its threads are.
     */
    boolean hasLeft(Entrant entrant) {
        var cell = entrant.planned().cell().id();
        var kind = entrant.isTwin() ? ForkKind.TWIN : ForkKind.RANKED;
        var failed = forks(kind, entrant).anyMatch(fork -> fork.failure() != null);
        var done = journal().looks().stream().anyMatch(look -> look.settled().contains(cell));
        return failed || (done && entrant.isInRounds());
    }

    /** Whether a cell is still to be profiled: it has a time, and no profile. */
    boolean lacksProfile(PlannedCell planned) {
        var ranked = new Entrant(planned, ForkKind.RANKED);
        return rounds(ranked) > 0
                && forks(ForkKind.RANKED, ranked).allMatch(fork -> fork.failure() == null)
                && !hasProfile(planned);
    }

    /** Whether a cell has had its profile, be it that there is none. */
    boolean hasProfile(PlannedCell planned) {
        var cell = planned.cell().id();
        return journal().profiles().stream().anyMatch(profile -> profile.cell().equals(cell));
    }

    private Stream<ForkEntry> forks(ForkKind kind, Entrant entrant) {
        var cell = entrant.planned().cell().id();
        return forks().stream()
                .filter(fork -> fork.kind() == kind && fork.cell().equals(cell));
    }

    private List<ForkEntry> forks() {
        return entries.stream()
                .filter(ForkEntry.class::isInstance)
                .map(ForkEntry.class::cast)
                .toList();
    }

    private static boolean isIn(Round round, ForkEntry fork) {
        return fork.round() == round.number() && fork.repeat() == round.repeated();
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
