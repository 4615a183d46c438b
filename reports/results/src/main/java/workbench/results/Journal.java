package workbench.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;

/**
 * A run, as read from its journal.
 *
 * @param run the first entry
 * @param forks the forks in the order in which they ended
 * @param waits the waits for a quiet moment
 * @param looks the interim checks of the verdicts
 * @param cuts what was left out to keep to a budget
 * @param resumptions one entry for each time that the run was resumed after it was cut short
 * @param end the last entry; empty if the run was cut short
 * @param remarks what was set aside when the file was read, one line each
 */
public record Journal(
        RunEntry run,
        List<ForkEntry> forks,
        List<WaitEntry> waits,
        List<LookEntry> looks,
        List<CutEntry> cuts,
        List<ResumeEntry> resumptions,
        Optional<EndEntry> end,
        List<String> remarks) {

    /** The journal's name in a run's folder. */
    public static final String FILE = "results.jsonl";

    /**
     * Reads a journal. Entries of unknown type are skipped, and a last line that was cut off is set aside with a remark.
     *
     * @param file the journal
     * @throws JournalException if a line is damaged, named by its number, or the first is not of type {@code run}
     * @throws IOException if the file cannot be read
     */
    public static Journal read(Path file) throws IOException {
        var entries = new ArrayList<Entry>();
        var remarks = new ArrayList<String>();
        var lines = text(file).split("\n", -1);
        for (var i = 0; i < lines.length; i++) {
            var last = i == lines.length - 1;
            if (lines[i].isBlank()) {
                continue;
            }
            try {
                parse(lines[i], file).ifPresent(entries::add);
            } catch (JacksonException e) {
                if (!last) {
                    throw new JournalException(
                            "%s: line %s is damaged: %s".formatted(file, i + 1, e.getOriginalMessage()), e);
                }
                remarks.add("line %s of %s was cut off and is set aside".formatted(i + 1, file.getFileName()));
            }
        }
        return of(file, entries, remarks);
    }

    /** A line may be cut off within a character, so malformed input is accepted here. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    /** Whether a last line without a line end is a complete entry nevertheless. */
    static boolean isComplete(String line) {
        try {
            return !line.isBlank() && Json.MAPPER.readTree(line).isObject();
        } catch (JacksonException _) {
            return false;
        }
    }

    private static Optional<Entry> parse(String line, Path file) throws JournalException {
        var tree = Json.MAPPER.readTree(line);
        var type = tree.path("type").asString("");
        if (type.equals("run")) {
            requireSchema(tree.path("schema").asInt(0), file);
        }
        return switch (type) {
            case "run", "fork", "wait", "look", "cut", "resume", "end" ->
                Optional.of(Json.MAPPER.treeToValue(tree, Entry.class));
            default -> Optional.empty();
        };
    }

    private static void requireSchema(int schema, Path file) throws JournalException {
        if (schema != RunEntry.SCHEMA) {
            throw new JournalException("%s: schema %s is not supported; this version reads schema %s"
                    .formatted(file, schema, RunEntry.SCHEMA));
        }
    }

    private static Journal of(Path file, List<Entry> entries, List<String> remarks) throws JournalException {
        if (entries.isEmpty() || !(entries.getFirst() instanceof RunEntry run)) {
            throw new JournalException(file + ": not a journal: the first line is not an entry of type 'run'");
        }
        return of(run, entries.subList(1, entries.size()), remarks);
    }

    /**
     * A run from entries that are not in a file.
     *
     * @param run the first entry
     * @param entries the entries after it, in order
     * @param remarks what a reader should know about them, one line each
     */
    public static Journal of(RunEntry run, List<? extends Entry> entries, List<String> remarks) {
        return new Journal(
                run,
                all(ForkEntry.class, entries),
                all(WaitEntry.class, entries),
                all(LookEntry.class, entries),
                all(CutEntry.class, entries),
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
                        cuts.stream(),
                        resumptions.stream(),
                        end.stream())
                .flatMap(kind -> kind);
        return entries.map(Journal::line).collect(Collectors.joining()).getBytes(StandardCharsets.UTF_8);
    }

    /** An entry as one line of a file, with its line end. */
    static String line(Entry entry) {
        return Json.MAPPER.writerFor(Entry.class).writeValueAsString(entry) + "\n";
    }

    private static <E extends Entry> List<E> all(Class<E> type, List<? extends Entry> entries) {
        return entries.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
