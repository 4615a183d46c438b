package workbench.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * A run as its journal tells it.
 *
 * @param run the first entry
 * @param forks the forks in the order in which they ended
 * @param end the last entry; empty if the run was cut short
 * @param remarks what the reader had to set aside, in one line each
 */
public record Journal(RunEntry run, List<ForkEntry> forks, Optional<EndEntry> end, List<String> remarks) {

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
                parse(lines[i]).ifPresent(entries::add);
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

    /** A line may be cut off within a character, so malformed input is no error here. */
    private static String text(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    private static Optional<Entry> parse(String line) {
        var tree = Json.MAPPER.readTree(line);
        return switch (tree.path("type").asString("")) {
            case "run", "fork", "end" -> Optional.of(Json.MAPPER.treeToValue(tree, Entry.class));
            default -> Optional.empty();
        };
    }

    private static Journal of(Path file, List<Entry> entries, List<String> remarks) throws JournalException {
        if (entries.isEmpty() || !(entries.getFirst() instanceof RunEntry run)) {
            throw new JournalException(
                    file + ": the first line is no entry of type 'run', so this is no journal of a run");
        }
        if (run.schema() > RunEntry.SCHEMA) {
            throw new JournalException("%s: written in form %s; this version reads forms up to %s"
                    .formatted(file, run.schema(), RunEntry.SCHEMA));
        }
        var forks = new ArrayList<ForkEntry>();
        Optional<EndEntry> end = Optional.empty();
        for (var entry : entries) {
            switch (entry) {
                case ForkEntry fork -> forks.add(fork);
                case EndEntry last -> end = Optional.of(last);
                case RunEntry _ -> {}
            }
        }
        return new Journal(run, List.copyOf(forks), end, List.copyOf(remarks));
    }
}
