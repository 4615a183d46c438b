package workbench.harness.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbench.harness.plan.Entrant;
import workbench.results.Entry;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.JournalWriter;
import workbench.results.RunEntry;

/** The journal of a run that goes on: what is appended to the file is remembered. For one thread. */
final class RunRecord implements AutoCloseable {

    private final Path folder;
    private final RunEntry run;
    private final JournalWriter writer;
    private final List<Entry> entries = new ArrayList<>();
    private final List<String> remarks;

    private RunRecord(Path folder, RunEntry run, JournalWriter writer, List<String> remarks) {
        this.folder = folder;
        this.run = run;
        this.writer = writer;
        this.remarks = remarks;
    }

    /** The record of a run that begins. */
    static RunRecord begin(Path folder, RunEntry run) throws IOException {
        var record = new RunRecord(folder, run, JournalWriter.create(folder), List.of());
        record.write(run);
        return record;
    }

    /** The record of a run that goes on, with what stands in it already. */
    static RunRecord resume(Path folder, Journal journal) throws IOException {
        var record = new RunRecord(folder, journal.run(), JournalWriter.resume(folder), journal.remarks());
        record.entries.addAll(journal.forks());
        record.entries.addAll(journal.looks());
        record.entries.addAll(journal.waits());
        return record;
    }

    /**
     * Appends an entry.
     *
     * @throws IOException if it cannot be written, such as on a full disk; the message says what becomes of the run
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
                    "cannot write %s: %s. The run stops; what it had measured stands there, 'report %s' shows it, and 'run --resume %s' goes on with it"
                            .formatted(folder.resolve(Journal.FILE), e.getMessage(), folder, folder),
                    e);
        }
    }

    /** All that stands in it. */
    Journal journal() {
        return Journal.of(run, List.copyOf(entries), remarks);
    }

    /** How many of its rounds an entrant has had, however often. */
    int rounds(Entrant entrant) {
        return (int) forks(entrant).stream().filter(fork -> !fork.repeat()).count();
    }

    private List<ForkEntry> forks(Entrant entrant) {
        return forks().stream().filter(fork -> isOf(entrant, fork)).toList();
    }

    /** The forks of a round, repeated or not, of all entrants. */
    List<ForkEntry> forks(int round, boolean repeat) {
        return forks().stream()
                .filter(fork -> !fork.sentinel() && fork.round() == round && fork.repeat() == repeat)
                .toList();
    }

    /** Whether an entrant has had its fork in a round. */
    boolean has(Entrant entrant, int round, boolean repeat) {
        return forks(round, repeat).stream().anyMatch(fork -> isOf(entrant, fork));
    }

    /** Whether the sentinel of a cell has been measured. */
    boolean hasSentinel(String cell) {
        return forks().stream().anyMatch(fork -> fork.sentinel() && fork.cell().equals(cell));
    }

    /** Whether the verdicts were looked at after a round. */
    boolean looked(int round) {
        return journal().looks().stream().anyMatch(look -> look.round() == round);
    }

    /** Whether an entrant gets no more forks, since one of it failed or its cell is settled. */
    boolean hasLeft(Entrant entrant) {
        var id = entrant.planned().cell().id();
        return forks(entrant).stream().anyMatch(fork -> fork.failure() != null)
                || journal().looks().stream().anyMatch(look -> look.settled().contains(id));
    }

    private List<ForkEntry> forks() {
        return entries.stream()
                .filter(ForkEntry.class::isInstance)
                .map(ForkEntry.class::cast)
                .toList();
    }

    private static boolean isOf(Entrant entrant, ForkEntry fork) {
        return !fork.sentinel()
                && fork.twin() == entrant.twin()
                && fork.cell().equals(entrant.planned().cell().id());
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
