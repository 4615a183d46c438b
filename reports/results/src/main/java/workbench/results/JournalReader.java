package workbench.results;

import java.io.IOException;
import java.io.Serial;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;

/**
 * Reads the lines of a journal, and sets aside those that cannot count: damaged ones, copies of another, and second measurements of
 * one fork. Each costs no more than itself.
 */
final class JournalReader {

    /** A person reads them; a file of another kind would have thousands. */
    private static final int MOST_REMARKS = 10;

    private final Path file;
    private final byte[] bytes;
    private final boolean summed;
    private final List<Entry> entries = new ArrayList<>();
    private final List<byte[]> kept = new ArrayList<>();
    private final List<byte[]> setAside = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final Set<Object> forks = new HashSet<>();
    private final Set<String> cells = new HashSet<>();
    private final Set<String> profiled = new HashSet<>();

    private JournalReader(Path file, byte[] bytes, List<byte[]> lines) {
        this.file = file;
        this.bytes = bytes;
        this.summed = lines.stream().map(JournalReader::lenient).anyMatch(JournalLine::hasSum);
    }

    /**
     * Reads a journal.
     *
     * @throws JournalException if its first line is damaged, or is not of type {@code run}
     */
    static JournalReader of(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        var lines = lines(bytes);
        var reader = new JournalReader(file, bytes, lines);
        for (var i = 0; i < lines.size(); i++) {
            reader.read(i + 1, lines.get(i), i == lines.size() - 1);
        }
        if (reader.entries.isEmpty()) {
            throw new JournalException(file + ": not a journal: it is empty");
        }
        return reader;
    }

    /** The lines between line ends; the last one lacks its own, and is empty in a whole file. */
    private static List<byte[]> lines(byte[] bytes) {
        var lines = new ArrayList<byte[]>();
        var start = 0;
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        lines.add(Arrays.copyOfRange(bytes, start, bytes.length));
        return lines;
    }

    private static String lenient(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    private void read(int number, byte[] bytes, boolean last) throws JournalException {
        if (lenient(bytes).isBlank()) {
            return;
        }
        try {
            add(bytes);
        } catch (Unusable e) {
            if (entries.isEmpty()) {
                throw new JournalException("%s: line %s is damaged: %s".formatted(file, number, e.getMessage()));
            }
            remark(number, last && e.unreadable ? "it was cut off" : String.valueOf(e.getMessage()));
            setAside.add(bytes);
        }
    }

    private void remark(int number, String why) {
        if (setAside.size() < MOST_REMARKS) {
            remarks.add("line %s of %s is set aside: %s".formatted(number, file.getFileName(), why));
        }
    }

    private void add(byte[] bytes) throws Unusable, JournalException {
        var line = strict(bytes);
        if (summed && !JournalLine.isIntact(line)) {
            throw new Unusable("its checksum does not match", true);
        }
        if (!seen.add(line)) {
            throw new Unusable("it is a copy of an earlier line", false);
        }
        var entry = parse(line);
        if (entry.isPresent()) {
            requireFit(entry.get());
            entries.add(entry.get());
        } else if (entries.isEmpty()) {
            throw notARun();
        }
        kept.add(bytes);
    }

    private static String strict(byte[] line) throws Unusable {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException _) {
            throw new Unusable("it is not UTF-8", true);
        }
    }

    /** The entry of a line; empty where its type is unknown. */
    private Optional<Entry> parse(String line) throws Unusable, JournalException {
        try {
            var tree = Json.MAPPER.readTree(line);
            var type = tree.path("type").asString("");
            if (type.equals("run") && entries.isEmpty()) {
                requireSchema(tree.path("schema").asInt(0));
            }
            return switch (type) {
                case "run", "fork", "wait", "look", "profile", "cut", "resume", "end" ->
                    Optional.of(Json.MAPPER.treeToValue(tree, Entry.class));
                default -> Optional.empty();
            };
        } catch (JacksonException e) {
            throw new Unusable(reason(e), e instanceof StreamReadException);
        }
    }

    private static String reason(JacksonException e) {
        if (e instanceof StreamReadException) {
            return "it is not JSON";
        }
        for (@Nullable Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException) {
                return String.valueOf(cause.getMessage());
            }
        }
        var path = e.getPath().stream()
                .map(part ->
                        part.getPropertyName() == null ? String.valueOf(part.getIndex() + 1) : part.getPropertyName())
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "a field is missing or has another type" : path + " is missing or has another type";
    }

    private void requireSchema(int schema) throws JournalException {
        if (schema != RunEntry.SCHEMA) {
            throw new JournalException("%s: schema %s is not supported; this version reads schema %s"
                    .formatted(file, schema, RunEntry.SCHEMA));
        }
    }

    private void requireFit(Entry entry) throws Unusable, JournalException {
        if (entries.isEmpty()) {
            if (!(entry instanceof RunEntry run)) {
                throw notARun();
            }
            run.cells().forEach(cell -> cells.add(cell.id()));
        } else if (entry instanceof RunEntry) {
            throw new Unusable("it begins another run", false);
        } else if (entry instanceof ForkEntry fork) {
            requireFit(fork);
        } else if (entry instanceof ProfileEntry profile) {
            requireFit(profile);
        }
    }

    /** A cell has one profile. */
    private void requireFit(ProfileEntry profile) throws Unusable {
        if (!cells.contains(profile.cell())) {
            throw new Unusable("it is a profile of a cell that the run does not have", false);
        }
        if (!profiled.add(profile.cell())) {
            throw new Unusable("it is a second profile of %s".formatted(profile.cell()), false);
        }
    }

    /** A cell has one fork of each kind in a round, and one more where the round was repeated. */
    private void requireFit(ForkEntry fork) throws Unusable {
        if (!cells.contains(fork.cell())) {
            throw new Unusable("it is a fork of a cell that the run does not have", false);
        }
        if (!forks.add(List.of(fork.cell(), fork.kind(), fork.round(), fork.repeat()))) {
            throw new Unusable("it is a second fork of %s in round %s".formatted(fork.cell(), fork.round()), false);
        }
    }

    private JournalException notARun() {
        return new JournalException(file + ": not a journal: the first line is not an entry of type 'run'");
    }

    /** What the lines say that count. */
    Journal journal() {
        var all = new ArrayList<>(remarks);
        if (setAside.size() > MOST_REMARKS) {
            all.add("%s more lines of %s are set aside".formatted(setAside.size() - MOST_REMARKS, file.getFileName()));
        }
        return Journal.of((RunEntry) entries.getFirst(), entries.subList(1, entries.size()), all);
    }

    /** The file as it was read. */
    byte[] bytes() {
        return bytes;
    }

    /** The lines that count, without their line ends. */
    List<byte[]> kept() {
        return kept;
    }

    /** The lines that do not count, without their line ends. */
    List<byte[]> setAside() {
        return setAside;
    }

    /** Why a line cannot count. */
    private static final class Unusable extends Exception {

        @Serial
        private static final long serialVersionUID = 1;

        /** Whether a line that was cut off may look like this. */
        private final boolean unreadable;

        Unusable(String reason, boolean unreadable) {
            super(reason);
            this.unreadable = unreadable;
        }
    }
}
