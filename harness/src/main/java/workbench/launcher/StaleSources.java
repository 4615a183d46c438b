package workbench.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Notices sources that were edited after the jars that are about to run were built: {@code exec:java} builds nothing, so
 * they would be measured as they were before.
 */
final class StaleSources {

    private static final Pattern ARTIFACT =
            Pattern.compile("</parent>.*?<artifactId>([^<]+)</artifactId>", Pattern.DOTALL);

    private StaleSources() {}

    /**
     * The modules of a project, as folders relative to it, whose sources are newer than what is on the class path.
     *
     * @param project the project's folder
     * @param classPath jars and class folders
     * @return in the order of their names; empty if the project or its sources are not there
     */
    static List<Path> of(Path project, List<Path> classPath) {
        var stale = new ArrayList<Path>();
        for (var module : modules(project)) {
            var built = built(module, classPath).flatMap(StaleSources::newest);
            var edited = newest(module.resolve("src/main"));
            if (built.isPresent() && edited.isPresent() && edited.get().compareTo(built.get()) > 0) {
                stale.add(project.relativize(module));
            }
        }
        return stale;
    }

    /** The folders with sources, two levels deep, which is where the project keeps its modules. */
    private static List<Path> modules(Path project) {
        try (var tree = Files.find(project, 2, (path, attributes) -> Files.isDirectory(path.resolve("src/main")))) {
            return tree.filter(module -> Files.exists(module.resolve("pom.xml")))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }

    /** What a module was built into, if it is on the class path. */
    private static Optional<Path> built(Path module, List<Path> classPath) {
        var classes = module.resolve("target/classes");
        var jar = artifact(module).map(name -> Pattern.compile(Pattern.quote(name) + "-\\d[^/\\\\]*\\.jar"));
        return classPath.stream()
                .filter(entry -> entry.equals(classes)
                        || jar.filter(pattern -> pattern.matcher(String.valueOf(entry.getFileName()))
                                        .matches())
                                .isPresent())
                .findFirst();
    }

    private static Optional<String> artifact(Path module) {
        try {
            var match = ARTIFACT.matcher(Files.readString(module.resolve("pom.xml")));
            return match.find() ? Optional.of(match.group(1)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** When a file, or the youngest file below a folder, was last changed. */
    private static Optional<FileTime> newest(Path path) {
        try (Stream<Path> tree = Files.walk(path)) {
            return tree.filter(Files::isRegularFile).map(StaleSources::changed).max(FileTime::compareTo);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static FileTime changed(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
