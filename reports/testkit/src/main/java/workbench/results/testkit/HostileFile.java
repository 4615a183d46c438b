package workbench.results.testkit;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;
import workbench.results.Journal;
import workbench.results.JournalException;
import workbench.results.jmh.JmhFile;

/**
 * A file of results from someone who means harm: every value that its reader accepts as any text ends with a hostile one, and every
 * object has one as a further key. Which values these are is found by trying, so that fields of later versions take part.
 */
public final class HostileFile {

    private static final JsonMapper JSON = new JsonMapper();

    private final List<JsonNode> documents;
    private final ResultReader reader;
    private final Set<String> places;

    private HostileFile(List<JsonNode> documents, ResultReader reader) {
        this.documents = documents;
        this.reader = reader;
        var all = new TreeSet<String>();
        documents.forEach(document -> collect(document, root(document), all));
        places = accepting(all, "x y");
    }

    /** One that begins as this journal. */
    public static HostileFile of(Journal journal) {
        var lines = new String(journal.toBytes(), StandardCharsets.UTF_8).lines();
        return new HostileFile(lines.map(HostileFile::unsummed).toList(), Journal::read);
    }

    /** One that begins as this result file of JMH. */
    public static HostileFile ofJmh(Path file) {
        return new HostileFile(List.of(JSON.readTree(file)), JmhFile::read);
    }

    /** The journal with this text wherever there can be any text; not where the reader refuses this one, as some do line ends. */
    public Journal with(String text) {
        return read(places, text).or(() -> read(accepting(places, text), text)).orElseThrow();
    }

    /** The sum of a line that is altered would not match. */
    private static JsonNode unsummed(String line) {
        var entry = (ObjectNode) JSON.readTree(line);
        entry.remove("sum");
        return entry;
    }

    private static void collect(JsonNode node, String place, Set<String> places) {
        switch (node) {
            case ObjectNode object -> {
                places.add(place);
                object.properties().forEach(one -> collect(one.getValue(), place + "." + one.getKey(), places));
            }
            case ArrayNode array -> array.forEach(one -> collect(one, place, places));
            case StringNode _ -> places.add(place);
            default -> {}
        }
    }

    private static String root(JsonNode document) {
        return document.path("type").asString("");
    }

    private Set<String> accepting(Set<String> among, String text) {
        var shape = read(Set.of(), "").map(HostileFile::shape);
        return among.stream()
                .filter(place ->
                        read(Set.of(place), text).map(HostileFile::shape).equals(shape))
                .collect(toSet());
    }

    /** What stays the same unless the reader has set something aside. */
    private static List<Object> shape(Journal journal) {
        return List.of(
                journal.run().cells().size(),
                journal.forks().size(),
                journal.waits().size(),
                journal.looks().size(),
                journal.profiles().size(),
                journal.cuts().size(),
                journal.resumptions().size(),
                journal.end().isPresent(),
                journal.remarks());
    }

    /** The journal with a text in these places; empty if the reader refuses it. */
    private Optional<Journal> read(Set<String> places, String text) {
        var lines = documents.stream()
                .map(document -> altered(document, root(document), places, text) + "\n")
                .collect(joining());
        try {
            var file = Files.createTempFile("hostile", ".json");
            try {
                return Optional.of(reader.read(Files.writeString(file, lines)));
            } catch (JournalException _) {
                return Optional.empty();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode altered(JsonNode node, String place, Set<String> places, String text) {
        return switch (node) {
            case ObjectNode object -> {
                var copy = JSON.createObjectNode();
                object.properties()
                        .forEach(one -> copy.set(
                                one.getKey(), altered(one.getValue(), place + "." + one.getKey(), places, text)));
                yield places.contains(place) ? copy.put(text, text) : copy;
            }
            case ArrayNode array -> {
                var copy = JSON.createArrayNode();
                array.forEach(one -> copy.add(altered(one, place, places, text)));
                yield copy;
            }
            case StringNode string when places.contains(place) -> StringNode.valueOf(string.asString() + text);
            default -> node;
        };
    }

    /** A reader of files. */
    @FunctionalInterface
    private interface ResultReader {
        Journal read(Path file) throws IOException;
    }
}
