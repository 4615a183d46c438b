package workbench.workload.task;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;
import workbench.parameter.UsageException;

/** Which types of results can be compared by their content. */
final class ResultTypes {

    private static final String ACCEPTED =
            "return a primitive, a text, an enum, an array, a big number, a type of java.time, or a record, List, Set, Map or Optional of these";

    private static final Set<Class<?>> PLAIN = Set.of(
            Boolean.class,
            Byte.class,
            Short.class,
            Character.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            String.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class);

    private static final Set<Class<?>> CONTAINERS = Set.of(List.class, Set.class, Optional.class);

    private final Class<?> task;
    private final Set<JavaType> seen = new HashSet<>();

    private ResultTypes(Class<?> task) {
        this.task = task;
    }

    /**
     * Refuses results that cannot be compared.
     *
     * @throws UsageException if there is such a type; the message names it
     */
    static void require(JavaType result, Class<?> task) {
        if (result.hasRawClass(Void.class)) {
            throw new UsageException(
                    "%s returns nothing, so nothing could be checked, and the compiler might drop the work; %s"
                            .formatted(task.getName(), ACCEPTED));
        }
        new ResultTypes(task).require(result, "");
    }

    private void require(JavaType type, String where) {
        var raw = type.getRawClass();
        if (!seen.add(type) || raw.isPrimitive() || raw.isEnum() || PLAIN.contains(raw) || isTime(raw)) {
            return;
        }
        if (raw.isArray()) {
            require(type.getContentType(), where);
        } else if (CONTAINERS.contains(raw)) {
            require(type.containedTypeOrUnknown(0), where);
        } else if (raw.equals(Map.class)) {
            require(type.getKeyType(), where);
            require(type.getContentType(), where);
        } else if (raw.isRecord()) {
            for (var component : raw.getRecordComponents()) {
                require(
                        TypeFactory.createDefaultInstance()
                                .resolveMemberType(component.getGenericType(), type.getBindings()),
                        " in %s.%s".formatted(raw.getSimpleName(), component.getName()));
            }
        } else {
            throw new UsageException("%s gives %s%s, which cannot be compared by its content; %s"
                    .formatted(task.getName(), named(type), where, ACCEPTED));
        }
    }

    private static boolean isTime(Class<?> raw) {
        return raw.getPackageName().equals("java.time")
                && (TemporalAccessor.class.isAssignableFrom(raw) || TemporalAmount.class.isAssignableFrom(raw));
    }

    private static String named(JavaType type) {
        return type.hasRawClass(Object.class)
                ? "results of an unknown type (Object)"
                : type.getRawClass().getName();
    }
}
