package workbench.harness.own;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;
import workbench.parameter.UsageException;

/** A source file to begin with: it compiles, and is measured as it is. */
public enum Template {
    /** A task. */
    WORKLOAD("NewWorkload"),
    /** A strategy. */
    STRATEGY("NewStrategy");

    private final String resource;

    Template(String resource) {
        this.resource = resource + ".java.txt";
    }

    /** {@return what it makes, in one lower-case word, such as {@code workload}} */
    public String kind() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Writes a source file.
     *
     * @param name the name of its class
     * @param folder where to write it
     * @return the file
     * @throws UsageException if no class can have that name, or there is such a file
     * @throws IOException if it cannot be written
     */
    public Path write(String name, Path folder) throws IOException {
        if (!name.matches("[A-Z][A-Za-z0-9]*")) {
            throw new UsageException(
                    "'%s' is not a valid NAME; accepted: the name of a class, such as RenderPages".formatted(name));
        }
        var source = text(name, OwnType.name(name));
        var file = folder.resolve(name + ".java");
        try {
            return Files.writeString(file, source, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new UsageException("there is a file %s already; choose another name or folder".formatted(file), e);
        }
    }

    /**
     * The text of a source file in no package.
     *
     * @param className the simple name of its class
     * @param plugin what the plugin is called, where the class says so
     * @throws IOException if it cannot be read
     */
    public String text(String className, String plugin) throws IOException {
        try (InputStream in = Objects.requireNonNull(Template.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("NAME", className)
                    .replace("PLUGIN", plugin);
        }
    }
}
