package workbench.harness;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;
import workbench.strategy.Strategy;

/** Jars with plugins, as somebody outside the project would make them. */
public final class PluginJar {

    private PluginJar() {}

    /** A jar that names classes which are on the class path already. */
    public static Path naming(Path jar, Class<?> type, List<String> classes) throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            add(out, services(type), String.join("\n", classes).getBytes(UTF_8));
        }
        return jar;
    }

    /**
     * A jar with one strategy of its own.
     *
     * @param name the simple name of the class and, in lower case, of the strategy
     * @param perform what its session does with {@code job} and {@code item}, one item after another
     * @param close what its session does at the end
     */
    public static Path of(Path folder, String name, String perform, String close) throws IOException {
        var source = """
                import java.util.Map;
                import workbench.plugin.Setting;
                import workbench.strategy.*;
                import workbench.workload.WorkloadReference;

                public class %s implements Strategy {
                    public String name() { return "%s"; }
                    public String summary() { return "a strategy of somebody else"; }
                    public Session open(Setting setting, WorkloadReference workload) {
                        return new Session() {
                            public void run(Job job) throws Exception {
                                for (int item = 0; item < job.size(); item++) { %s }
                                job.check();
                            }
                            public void close() { %s }
                        };
                    }
                }
                """.formatted(name, name.toLowerCase(Locale.ROOT), perform, close);
        return jar(classes(folder, Strategy.class, Map.of(name, source), List.of(name)), folder.resolve(name + ".jar"));
    }

    /**
     * A folder of classes, as a build leaves it.
     *
     * @param type what is declared
     * @param sources source texts by the simple names of their classes, which are in no package
     * @param declared the lines of the services file
     */
    public static Path classes(Path folder, Class<?> type, Map<String, String> sources, List<String> declared)
            throws IOException {
        var files = new ArrayList<String>();
        for (var source : sources.entrySet()) {
            files.add(Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue())
                    .toString());
        }
        var arguments = new ArrayList<>(
                List.of("-cp", System.getProperty("java.class.path"), "-proc:none", "-d", folder.toString()));
        arguments.addAll(files);
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        assertThat(compiler.run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        var services = folder.resolve(services(type));
        Files.createDirectories(Objects.requireNonNull(services.getParent()));
        Files.write(services, declared);
        return folder;
    }

    /** A jar of the classes and services files in a folder. */
    public static Path jar(Path folder, Path jar) throws IOException {
        try (var files = Files.walk(folder);
                var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (name.endsWith(".class") || name.startsWith("META-INF")) {
                    add(out, name, Files.readAllBytes(file));
                }
            }
        }
        return jar;
    }

    private static String services(Class<?> type) {
        return "META-INF/services/" + type.getName();
    }

    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(content);
        out.closeEntry();
    }
}
