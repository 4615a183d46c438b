package workbench.harness.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import workbench.parameter.UsageException;

/** Class paths as typed: jars and folders of classes, and {@code DIR/*} for all jars in a folder. */
final class ClassPaths {

    private ClassPaths() {}

    /**
     * The absolute paths, in their order.
     *
     * @param option the option that names them
     * @throws UsageException if there is nothing at one of them
     */
    static List<Path> of(String option, List<String> classPath) throws IOException {
        var paths = new ArrayList<Path>();
        for (var text : classPath) {
            for (var entry : text.split(File.pathSeparator, -1)) {
                paths.addAll(paths(option, entry.strip()));
            }
        }
        return paths;
    }

    private static List<Path> paths(String option, String entry) throws IOException {
        if (entry.endsWith("/*") || entry.endsWith("\\*")) {
            var folder = existing(option, entry.substring(0, entry.length() - 2));
            try (var files = Files.list(folder)) {
                return files.filter(file -> file.toString().endsWith(".jar"))
                        .sorted()
                        .toList();
            }
        }
        return List.of(existing(option, entry));
    }

    private static Path existing(String option, String entry) {
        var path = Path.of(entry).toAbsolutePath().normalize();
        if (!Files.exists(path)) {
            throw new UsageException(
                    "%s: there is no %s; accepted: jars, folders of classes, and DIR/*".formatted(option, entry));
        }
        return path;
    }
}
