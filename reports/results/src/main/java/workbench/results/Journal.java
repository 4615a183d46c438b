package workbench.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A run, as read from its journal.
 *
 * @param run the first entry
 * @param forks the forks in the order in which they ended
 * @param waits the waits for a quiet moment
 * @param looks the interim checks of the verdicts
 * @param profiles the profiles in the order in which they ended; at most one of each cell
 * @param cuts what was left out to keep to a budget since the last resumption
 * @param resumptions one entry for each time that the run was resumed after it was cut short
 * @param end the last entry; empty if the run was cut short
 * @param remarks what was set aside when the file was read, one line each
 */
public record Journal(
        RunEntry run,
        List<ForkEntry> forks,
        List<WaitEntry> waits,
        List<LookEntry> looks,
        List<ProfileEntry> profiles,
        List<CutEntry> cuts,
        List<ResumeEntry> resumptions,
        Optional<EndEntry> end,
        List<String> remarks) {

    /** The journal's name in a run's folder. */
    public static final String FILE = "results.jsonl";

    /**
     * Reads a journal. Entries of unknown type are skipped. Lines that are damaged or were cut off, copies of other lines and
     * second measurements of one fork are set aside, each with a remark that names it by its number.
     *
     * @param file the journal
     * @throws JournalException if the first line is damaged, or is not of type {@code run}
     * @throws IOException if the file cannot be read
     */
    public static Journal read(Path file) throws IOException {
        return JournalReader.of(file).journal();
    }

    /**
     * A run from entries that are not in a file.
     *
     * @param run the first entry
     * @param entries the entries after it, in order
     * @param remarks what a reader should know about them, one line each
     */
    public static Journal of(RunEntry run, List<? extends Entry> entries, List<String> remarks) {
        var resumed =
                entries.stream().map(ResumeEntry.class::isInstance).toList().lastIndexOf(true);
        return new Journal(
                run,
                all(ForkEntry.class, entries),
                all(WaitEntry.class, entries),
                all(LookEntry.class, entries),
                all(ProfileEntry.class, entries),
                all(CutEntry.class, entries.subList(resumed + 1, entries.size())),
                all(ResumeEntry.class, entries),
                entries.isEmpty() || !(entries.getLast() instanceof EndEntry end) ? Optional.empty() : Optional.of(end),
                List.copyOf(remarks));
    }

    /** The entries in the form that {@link #read} reads, grouped by type, each group in its order. */
    public byte[] toBytes() {
        var entries = Stream.of(
                        Stream.of(run),
                        forks.stream(),
                        waits.stream(),
                        looks.stream(),
                        profiles.stream(),
                        resumptions.stream(),
                        cuts.stream(),
                        end.stream())
                .flatMap(kind -> kind);
        return entries.map(JournalLine::of).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    private static <E extends Entry> List<E> all(Class<E> type, List<? extends Entry> entries) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
