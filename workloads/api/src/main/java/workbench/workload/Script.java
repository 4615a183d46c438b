package workbench.workload;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a workload does with an item, as code in another language. Strategies of that language give it the items as {@link
 * Batch#describe} writes them, and get back what {@link Batch#write} would write.
 *
 * <p>In CPython it is a module that needs the standard library alone. It defines a function {@code prepare}, which takes the
 * arguments, as texts, and returns the function that performs an item: from bytes to bytes, called by many threads at once.
 *
 * @param name what stack traces call it, such as {@code factor.py}
 * @param text the code
 * @param arguments what it is prepared with
 */
public record Script(String name, String text, List<String> arguments) {

    /** The language CPython. */
    public static final String CPYTHON = "cpython";

    /**
     * Copies the arguments.
     *
     * @param name what stack traces call it
     * @param text the code
     * @param arguments what it is prepared with
     */
    public Script {
        arguments = List.copyOf(arguments);
    }

    /**
     * A script that is a resource in UTF-8.
     *
     * @param owner a class in the resource's package
     * @param name the resource's name
     * @param arguments what the script is prepared with
     * @return the script
     * @throws UncheckedIOException if there is no such resource
     */
    public static Script of(Class<?> owner, String name, String... arguments) {
        try (var resource = owner.getResourceAsStream(name)) {
            if (resource == null) {
                throw new FileNotFoundException("no resource %s beside %s".formatted(name, owner.getName()));
            }
            return new Script(name, new String(resource.readAllBytes(), StandardCharsets.UTF_8), List.of(arguments));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
