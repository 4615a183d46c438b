package workbench.workload.task;

import java.io.IOException;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.TypeFactory;
import tools.jackson.dataformat.cbor.CBORMapper;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;
import workbench.workload.ForkingTask;
import workbench.workload.Task;

/**
 * The results of a task as bytes (CBOR, RFC 8949), the same for equal results: entries of maps are ordered by key, and elements of sets
 * by their own bytes. Thread-safe.
 */
final class ResultForm {

    private static final int SHOWN = 80;

    private static final ObjectMapper MAPPER = CBORMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DateTimeFeature.WRITE_DATES_WITH_ZONE_ID)
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .addModule(new SimpleModule().addSerializer(new OrderedSet()))
            .build();

    private final ObjectWriter writer;
    private final ObjectReader reader;

    private ResultForm(JavaType type) {
        writer = MAPPER.writerFor(type);
        reader = MAPPER.readerFor(type);
    }

    /**
     * The form of the results of a kind of task.
     *
     * @throws UsageException if they cannot be compared; the message says what can
     */
    static ResultForm of(Class<?> task) {
        var types = MAPPER.getTypeFactory();
        var form = ForkingTask.class.isAssignableFrom(task) ? ForkingTask.class : Task.class;
        var parameters = types.findTypeParameters(types.constructType(task), form);
        var result = parameters.length == 0 ? TypeFactory.unknownType() : parameters[parameters.length - 1];
        ResultTypes.require(result, task);
        return new ResultForm(result);
    }

    /** The bytes of a result. */
    byte[] encode(Object result) throws IOException {
        if (result instanceof EncodedResult encoded) {
            return encoded.bytes();
        }
        try {
            return writer.writeValueAsBytes(result);
        } catch (JacksonException e) {
            throw new IOException("a result cannot be written: " + e.getOriginalMessage(), e);
        }
    }

    /** The result that was encoded. */
    Object decode(byte[] bytes) throws IOException {
        try {
            return reader.readValue(bytes);
        } catch (JacksonException e) {
            throw new IOException("a result cannot be read: " + e.getOriginalMessage(), e);
        }
    }

    /** A result, whether it is encoded or not. */
    Object decoded(Object result) throws IOException {
        return result instanceof EncodedResult encoded ? decode(encoded.bytes()) : result;
    }

    /** A value as a person is shown it, in one line. */
    static String shown(Object value) {
        return OneLine.cut(value.getClass().isArray() ? elements(value).toString() : String.valueOf(value), SHOWN);
    }

    private static List<Object> elements(Object array) {
        var elements = new ArrayList<Object>();
        for (var i = 0; i < Math.min(Array.getLength(array), SHOWN); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }

    /** A set, ordered by the bytes of its elements. */
    private static final class OrderedSet extends StdSerializer<Set<?>> {

        OrderedSet() {
            super(TypeFactory.unsafeSimpleType(Set.class));
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator out, SerializationContext context) {
            var ordered = new TreeMap<byte[], Object>(Arrays::compareUnsigned);
            for (var element : set) {
                ordered.put(MAPPER.writeValueAsBytes(element), element);
            }
            out.writeStartArray(set, ordered.size());
            for (var element : ordered.values()) {
                context.writeValue(out, element);
            }
            out.writeEndArray();
        }
    }
}
