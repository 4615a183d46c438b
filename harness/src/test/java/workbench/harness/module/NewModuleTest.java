package workbench.harness.module;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import workbench.harness.Workbench;
import workbench.harness.own.Template;
import workbench.parameter.UsageException;
import workbench.process.ChildLauncher;

@DisplayName("A new module")
@Timeout(300)
class NewModuleTest {

    private static final Path PROJECT = Path.of("..");

    private static final List<String> POMS =
            List.of("pom.xml", "strategies/pom.xml", "workloads/pom.xml", "harness/pom.xml");

    @TempDir
    private Path folder;

    /** The poms of the project that modules are named in. */
    private Path project() throws IOException {
        var root = Files.createDirectory(folder.resolve("project")).toRealPath();
        for (var pom : POMS) {
            var copy = root.resolve(pom);
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.copy(PROJECT.resolve(pom), copy);
        }
        return root;
    }

    private static NewModule write(Template kind, String name, Path where) throws IOException {
        return NewModule.write(kind, name, where, "1.2");
    }

    /** All files below a folder with their contents. */
    private static Map<Path, String> files(Path root) throws IOException {
        var contents = new TreeMap<Path, String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                contents.put(root.relativize(file), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    @DisplayName("in the project has its line in three other poms, behind those of its kind")
    void inProject() throws IOException {
        var root = project();
        var before = files(root);

        var strategy = write(Template.STRATEGY, "my-own", root.resolve("harness"));
        var workload = write(Template.WORKLOAD, "render", root);

        assertThat(strategy.folder()).isEqualTo(root.resolve("strategies/my-own"));
        assertThat(strategy.project()).contains(root);
        assertThat(workload.edited())
                .containsExactly(
                        root.resolve("pom.xml"), root.resolve("workloads/pom.xml"), root.resolve("harness/pom.xml"));
        var managed = "      <dependency><groupId>${project.groupId}</groupId><artifactId>%s</artifactId>"
                + "<version>${project.version}</version></dependency>\n";
        var needed = "    <dependency><groupId>${project.groupId}</groupId><artifactId>%s</artifactId>"
                + "<scope>runtime</scope></dependency>\n";
        assertThat(root.resolve("pom.xml"))
                .hasContent(with(
                        before.getOrDefault(Path.of("pom.xml"), ""),
                        managed,
                        "strategy-multi-process",
                        "workload-download"));
        assertThat(root.resolve("harness/pom.xml"))
                .hasContent(with(
                        before.getOrDefault(Path.of("harness/pom.xml"), ""),
                        needed,
                        "strategy-multi-process",
                        "workload-download"));
        assertThat(root.resolve("strategies/pom.xml"))
                .content()
                .contains("    <module>multi-process</module>\n    <module>my-own</module>\n  </modules>");
        assertThat(root.resolve("workloads/pom.xml"))
                .content()
                .contains("    <module>download</module>\n    <module>render</module>\n  </modules>");
        assertThat(strategy.folder().resolve("pom.xml"))
                .content()
                .contains(
                        "<artifactId>strategies</artifactId>\n    <version>"
                                + Pom.read(root.resolve("pom.xml")).own("version"),
                        "<artifactId>strategy-my-own</artifactId>");
        assertThat(strategy.folder().resolve("src/main/java/workbench/strategy/myown/MyOwnStrategy.java"))
                .content()
                .startsWith("package workbench.strategy.myown;\n\nimport")
                .contains("return \"my-own\";");
    }

    /** A text with a line for each new module behind the last of its kind. */
    private static String with(String text, String line, String lastStrategy, String lastWorkload) {
        var strategy = line.formatted(lastStrategy);
        var workload = line.formatted(lastWorkload);
        assertThat(text).contains(strategy, workload);
        return text.replace(strategy, strategy + line.formatted("strategy-my-own"))
                .replace(workload, workload + line.formatted("workload-render"));
    }

    @Test
    @DisplayName("is found wherever the poms are formatted in another way, or refused")
    void otherForms() throws IOException {
        var root = project();
        var pom = root.resolve("strategies/pom.xml");
        Files.writeString(pom, Files.readString(pom).replace("\n", "\r\n"));
        write(Template.STRATEGY, "one", root);
        assertThat(Files.readString(pom)).contains("</module>\r\n    <module>one</module>\r\n  </modules>");

        Files.writeString(pom, Files.readString(pom).replaceAll("\\s*(</?modules?>)\\s*", "$1"));
        refuses(root, "two", "strategies/pom.xml: found no line <module>…</module> to add one for two after");
        Files.writeString(pom, "<project>");
        refuses(root, "two", "strategies/pom.xml is not a pom: ");
    }

    /** Refused with everything as it was. */
    private static void refuses(Path where, String name, String why) throws IOException {
        var before = files(where);
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> write(Template.STRATEGY, name, where))
                .withMessageContaining(why)
                .withMessageNotContaining("\n");
        assertThat(files(where)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Mine      | 'Mine' is not a valid NAME of a module; accepted: at most 40 lower-case letters and digits",
                "../mine   | '../mine' is not a valid NAME of a module",
                "switch    | 'switch' is not a valid NAME of a module: no package can be called switch",
                "in-t      | no package can be called int",
                "fork-join | there is a strategy 'fork-join' already; choose another name",
                "mine      | there is a folder",
            })
    @DisplayName("is refused, and nothing overwritten, where it cannot have its name")
    void names(String name, String why) throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("mine")).resolve("pom.xml"), "<mine/>");
        refuses(folder, name, why);
        refuses(project(), "api", "pom.xml names strategy-api already; choose another name");
    }

    @Test
    @DisplayName("is not left behind when something cannot be written")
    void undone() throws IOException {
        var root = project();
        Files.createDirectory(root.resolve("harness/pom.xml.new")); // in the way of the last pom
        var before = files(root);
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> write(Template.WORKLOAD, "render", root));
        assertThat(files(root)).isEqualTo(before);
        assertThat(root.resolve("workloads/render")).doesNotExist();
    }

    @Test
    @DisplayName("that stands alone is built with the plugins of the project's own build")
    void plugins() throws IOException {
        var module = write(Template.STRATEGY, "mine", folder);
        assertThat(module.project()).isEmpty();
        var own = Files.readString(module.folder().resolve("pom.xml"));
        var project = Files.readString(PROJECT.resolve("pom.xml"));
        var plugin = Pattern.compile("<artifactId>maven-\\w+-plugin</artifactId>\\s*<version>[^<]+</version>");
        assertThat(plugin.matcher(own).results())
                .hasSize(5)
                .allSatisfy(match -> assertThat(project.replaceAll(">\\s+<", "><"))
                        .contains(match.group().replaceAll(">\\s+<", "><")));
        assertThat(own).contains("<workbench.version>1.2</workbench.version>");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("that stands alone compiles, passes its contract, and is measured at the width asked for")
    void alone(Template kind) throws Exception {
        var module = write(kind, "quick-one", folder).folder();
        var classes = compile(module);
        var test = "com.example.quickone.QuickOne%sTest".formatted(kind == Template.WORKLOAD ? "Workload" : "Strategy");
        var log = folder.resolve("log.txt");
        assertThat(contract(classes, test, log)).as(() -> text(log)).isZero();

        var workbench = new Workbench(folder);
        var what = kind == Template.WORKLOAD
                ? List.of("-w", "quick-one:clouds=50", "-s", "platform-threads")
                : List.of("-w", "factor:numbers=300", "-s", "quick-one");
        var arguments = new ArrayList<>(what);
        arguments.addAll(List.of("--%s-path".formatted(kind.kind()), classes.toString()));
        arguments.addAll(List.of("--width", "3", "--forks", "1", "--no-twin", "--no-repeat"));
        var run = workbench.measure(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        " · width 3", "  %s ".formatted(kind == Template.WORKLOAD ? "platform-threads" : "quick-one"));
        assertThat(workbench.journal().forks()).hasSize(1).allMatch(fork -> fork.failure() == null);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles main and test classes into the folder where Maven has the main ones, with its resources. */
    private static Path compile(Path module) throws IOException {
        var classes = module.resolve("target/classes");
        var arguments = new ArrayList<>(List.of(
                "-Xlint:all,-processing,-classfile",
                "-Werror",
                "-proc:none",
                "-cp",
                System.getProperty("java.class.path"),
                "-d",
                classes.toString()));
        try (var files = Files.walk(module.resolve("src"))) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        var resources = module.resolve("src/main/resources");
        for (var file : files(resources).entrySet()) {
            var copy = classes.resolve(file.getKey());
            Files.createDirectories(Objects.requireNonNull(copy.getParent()));
            Files.writeString(copy, file.getValue());
        }
        return classes;
    }

    /** Runs a contract test in a JVM of its own, and returns its exit code. */
    private static int contract(Path classes, String test, Path log) throws Exception {
        return new ProcessBuilder(
                        ChildLauncher.javaOf(Path.of(System.getProperty("java.home")))
                                .toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classes + File.pathSeparator + System.getProperty("java.class.path"),
                        ContractRun.class.getName(),
                        test)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
    }
}
