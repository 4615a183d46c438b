package workbench.harness.own;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import workbench.harness.plan.Jvms;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;
import workbench.process.ChildLauncher;

/** The Java compiler of the running JDK. */
final class Compiler {

    private final Path classes;
    private final String classPath;

    /**
     * A compiler.
     *
     * @param classes where the classes go
     * @param needed what the sources need besides the workbench
     */
    Compiler(Path classes, List<Path> needed) {
        this.classes = classes;
        this.classPath = Stream.concat(needed.stream(), ChildLauncher.likeThisJvm().classPath().stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Compiles a file and those below a root that it needs; refuses one with an error, of which it names the place. */
    void compile(Path file, Path root) throws IOException {
        compile(file, root, "");
    }

    /**
     * Compiles a file.
     *
     * @param failure what to say of the first error in place of where it is; empty for the place
     */
    void compile(Path file, Path root, String failure) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new UsageException(
                    "own code needs a JDK with a compiler, which this one lacks: " + System.getProperty("java.home"));
        }
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, StandardCharsets.UTF_8)) {
            var options = List.of(
                    "-d",
                    classes.toString(),
                    "-classpath",
                    classPath,
                    "-sourcepath",
                    root.toString(),
                    "-proc:none",
                    "-g",
                    "-implicit:class",
                    "-encoding",
                    "UTF-8",
                    "--release",
                    Integer.toString(Jvms.OLDEST));
            if (!compiler.getTask(null, files, found, options, null, files.getJavaFileObjects(file))
                    .call()) {
                throw new UsageException(refusal(found.getDiagnostics(), failure));
            }
        }
    }

    private static String refusal(List<Diagnostic<? extends JavaFileObject>> found, String failure) {
        var errors = found.stream()
                .filter(one -> one.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        var first = errors.getFirst();
        var message = OneLine.of(first.getMessage(Locale.ROOT), ", ").replaceAll(" {2,}", " ");
        var place = !failure.isEmpty() || first.getSource() == null
                ? failure
                : "%s:%d".formatted(Path.of(first.getSource().toUri()).getFileName(), first.getLineNumber());
        return "%s: %s%s"
                .formatted(
                        place,
                        message,
                        switch (errors.size()) {
                            case 1 -> "";
                            case 2 -> " (and 1 more error)";
                            default -> " (and %d more errors)".formatted(errors.size() - 1);
                        });
    }
}
