package workbench.results.jmh;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.Nulls;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;
import workbench.results.JournalException;

/** Reads the results of a file of JMH, or says in words what keeps it from being one. */
final class JmhReader {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS) // JMH writes NaN as the error of a single score
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS) // checked here, to be told apart
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .changeDefaultNullHandling(nulls -> nulls.withContentNulls(Nulls.FAIL))
            .build();

    private static final Map<Class<?>, String> KINDS = Map.of(
            Integer.class,
            "a whole number",
            int.class,
            "a whole number",
            Double.class,
            "a number",
            String.class,
            "a text");

    private final Path file;
    private final byte[] bytes;

    private JmhReader(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    /**
     * The results of a file, at least one.
     *
     * @throws JournalException if it is not a JMH result file; the message is one line
     * @throws IOException if it cannot be read
     */
    static List<JmhResult> read(Path file) throws IOException {
        return new JmhReader(file, Files.readAllBytes(file)).results();
    }

    private List<JmhResult> results() throws JournalException {
        if (new String(bytes, StandardCharsets.ISO_8859_1).isBlank()) {
            throw refused("it is empty");
        }
        try (var parser = MAPPER.createParser(bytes)) {
            var results = MAPPER.readValue(parser, JmhResult[].class);
            if (results == null) {
                throw refused("it holds no list of results");
            }
            if (parser.nextToken() != null) {
                throw refused("something follows the list of results");
            }
            if (results.length == 0) {
                throw refused("it holds no results");
            }
            return List.of(results);
        } catch (JacksonException e) {
            throw refused(words(e));
        }
    }

    private JournalException refused(String reason) {
        return new JournalException(
                "%s is not a JMH result file: %s; accepted is the output of JMH's -rf json".formatted(file, reason));
    }

    private String words(JacksonException e) {
        return switch (e) {
            case StreamConstraintsException _ -> "it is nested too deeply, or holds too long a number or text";
            case InputCoercionException tooLarge -> misplaced(e, tooLarge.getTargetType());
            case StreamReadException _ -> notJson(e);
            case InvalidNullException _ -> place(e.getPath()) + " is null";
            case MismatchedInputException mismatch -> misplaced(e, mismatch.getTargetType());
            default ->
                e.getCause() instanceof IllegalArgumentException cause
                        ? String.valueOf(cause.getMessage())
                        : "it holds what JMH does not write";
        };
    }

    private String notJson(JacksonException e) {
        var at = e.getLocation();
        return at.getByteOffset() >= bytes.length - 1
                ? "it is cut short, and ends in line " + at.getLineNr()
                : "line %s, column %s is not JSON".formatted(at.getLineNr(), at.getColumnNr());
    }

    private static String misplaced(JacksonException e, Class<?> expected) {
        return e.getPath().isEmpty()
                ? "it holds no list of results"
                : "%s is not %s".formatted(place(e.getPath()), kind(expected));
    }

    /** Such as {@code primaryMetric.rawData[0] of result 3}. */
    private static String place(List<JacksonException.Reference> path) {
        var result = "result " + (path.getFirst().getIndex() + 1);
        var within = path.stream()
                .skip(1)
                .map(step -> step.getPropertyName() == null
                        ? "[%s]".formatted(step.getIndex())
                        : "." + step.getPropertyName())
                .collect(joining());
        return within.isEmpty() ? result : "%s of %s".formatted(within.substring(1), result);
    }

    private static String kind(Class<?> type) {
        return List.class.isAssignableFrom(type) ? "a list" : KINDS.getOrDefault(type, "an object");
    }
}
