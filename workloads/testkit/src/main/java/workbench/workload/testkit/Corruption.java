package workbench.workload.testkit;

import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that differ from a given one in a single part. It finds the parts of records, arrays, texts, numbers and truth
 * values; it cannot look into other values, which it leaves as they are.
 */
final class Corruption {

    private Corruption() {}

    /** All that it knows to make of a value; none of null. */
    static List<?> of(@Nullable Object value) {
        return switch (value) {
            case Boolean is -> List.of(!is);
            case Character character -> List.of((char) (character ^ 1));
            case Byte number -> List.of((byte) (number ^ 1));
            case Short number -> List.of((short) (number ^ 1));
            case Integer number -> List.of(number ^ 1);
            case Long number -> List.of(number ^ 1);
            case Float number -> List.of(Float.intBitsToFloat(Float.floatToRawIntBits(number) ^ 1));
            case Double number -> List.of(Double.longBitsToDouble(Double.doubleToRawLongBits(number) ^ 1));
            case String text -> List.of(text + "?");
            case Record parts -> ofRecord(parts);
            case null -> List.of();
            default -> value.getClass().isArray() ? ofArray(value) : List.of();
        };
    }

    private static List<?> ofArray(Object array) {
        var size = Array.getLength(array);
        return IntStream.range(0, size)
                .boxed()
                .flatMap(index -> of(Array.get(array, index)).stream().map(element -> {
                    var corrupted = Array.newInstance(array.getClass().getComponentType(), size);
                    System.arraycopy(array, 0, corrupted, 0, size);
                    Array.set(corrupted, index, element);
                    return corrupted;
                }))
                .toList();
    }

    private static List<?> ofRecord(Record parts) {
        var components = parts.getClass().getRecordComponents();
        var values =
                Stream.of(components).map(component -> value(parts, component)).toArray();
        return IntStream.range(0, values.length)
                .boxed()
                .flatMap(index -> of(values[index]).stream().flatMap(part -> {
                    var corrupted = values.clone();
                    corrupted[index] = part;
                    return made(parts.getClass(), components, corrupted);
                }))
                .toList();
    }

    private static @Nullable Object value(Record parts, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot read " + component, e);
        }
    }

    /** A record of these parts; none if it refuses them. */
    private static Stream<Record> made(Class<? extends Record> type, RecordComponent[] components, Object[] parts) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return Stream.of(constructor.newInstance(parts));
        } catch (InvocationTargetException _) {
            return Stream.of();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("cannot make " + type, e);
        }
    }
}
