package workbench.harness.plan;

import java.io.Serial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * A YAML document whose values are texts, as they were typed: {@code 010} is not eight, and {@code 1_000} not a thousand. What would
 * silently become something else is refused: a key that occurs twice, an alias, a second document.
 */
sealed interface YamlTexts {

    /** A value, as typed. */
    record Text(String text) implements YamlTexts {

        @Override
        public String toString() {
            return "\"" + text + "\"";
        }
    }

    /** No value. */
    record Nothing() implements YamlTexts {

        @Override
        public String toString() {
            return "null";
        }
    }

    /** A list. */
    record Sequence(List<YamlTexts> elements) implements YamlTexts {

        @Override
        public String toString() {
            return elements.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        }
    }

    /** Values by their keys, in order. */
    record Mapping(SequencedMap<String, YamlTexts> values) implements YamlTexts {

        @Override
        public String toString() {
            return values.entrySet().stream()
                    .map(entry -> "\"%s\":%s".formatted(entry.getKey(), entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
    }

    /**
     * Reads a document.
     *
     * @throws NotAcceptedException if it is YAML, but not of this kind
     * @throws tools.jackson.core.JacksonException if it is not YAML
     */
    static YamlTexts read(String text) throws NotAcceptedException {
        try (var parser = (YAMLParser) new YAMLMapper().createParser(text)) {
            var document = parser.nextToken() == null ? new Nothing() : value(parser);
            if (parser.nextToken() != null) {
                throw new NotAcceptedException("a second document", parser, "one document");
            }
            return document;
        }
    }

    private static YamlTexts value(YAMLParser parser) throws NotAcceptedException {
        if (parser.isCurrentAlias()) {
            throw new NotAcceptedException("the alias *" + parser.getString(), parser, "the value itself");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(parser);
            case START_ARRAY -> sequence(parser);
            case VALUE_NULL -> new Nothing();
            default -> new Text(parser.getString());
        };
    }

    private static YamlTexts sequence(YAMLParser parser) throws NotAcceptedException {
        var elements = new ArrayList<YamlTexts>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(parser));
        }
        return new Sequence(elements);
    }

    private static YamlTexts mapping(YAMLParser parser) throws NotAcceptedException {
        var values = new LinkedHashMap<String, YamlTexts>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var key = parser.currentName();
            if (values.containsKey(key)) {
                throw new NotAcceptedException("the key '%s' a second time".formatted(key), parser, "each key once");
            }
            parser.nextToken();
            values.put(key, value(parser));
        }
        return new Mapping(values);
    }

    /** A document that would silently mean something else than it seems to. */
    final class NotAcceptedException extends Exception {

        @Serial
        private static final long serialVersionUID = 1;

        NotAcceptedException(String what, YAMLParser parser, String accepted) {
            super("line %d has %s; accepted: %s"
                    .formatted(parser.currentTokenLocation().getLineNr(), what, accepted));
        }
    }
}
