package workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.harness.PluginJar;

/**
 * The commands of README.md and COMMANDS.md, run by a shell as they are written, in a folder with what they name. In place
 * of Maven stands a script that does what {@code exec:java} does, with the distribution; runs are planned, not measured, and
 * probes are short.
 */
@Timeout(600)
class ReadmeIT {

    private static final List<Path> PAGES = List.of(Path.of("..", "README.md"), Path.of("COMMANDS.md"));

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** Splits what exec:java gets, and plans a run instead of measuring it; one that is resumed has nothing to measure. */
    private static final String MAVEN = """
            for word; do
              case $word in -Dexec.args=*) set -f; eval "set -- ${word#-Dexec.args=}"; set +f; found=yes; break ;; esac
            done
            case "$found $*" in
              *"run "*--resume*|*"run --help"*) ;;
              " -q -pl harness exec:java") set -- run --dry-run ;;
              "yes run"*) set -- "$@" --dry-run ;;
              "yes probe"*) set -- "$@" --time 2s ;;
              yes*) ;;
              *) echo "not a command of the workbench: $*" >&2; exit 3 ;;
            esac
            exec "$WORKBENCH" "$@"
            """;

    @TempDir
    private static Path folder;

    private static Distribution distribution;

    @BeforeAll
    static void lookLikeTheReadersFolder() throws Exception {
        distribution = Distribution.unpackedIn(folder);
        var tools = Files.createDirectory(folder.resolve("tools"));
        Distribution.script(tools.resolve("mvn"), MAVEN);
        Files.writeString(
                folder.resolve("Render.java"),
                blocks(PAGES.getFirst(), "java").findFirst().orElseThrow());
        library();
        measuredBefore();
        Files.copy(
                Path.of("../reports/results/src/test/resources/workbench/results/jmh/measured-sum.json"),
                folder.resolve("jmh-result.json"));
    }

    /** The library that the README's own code calls, and the reader's own build, which holds the same task by name. */
    private static void library() throws IOException {
        var classes = Files.createDirectories(folder.resolve("acme/com/acme"))
                .getParent()
                .getParent();
        compile(classes, "com/acme/Pages.java", """
                package com.acme;
                public class Pages {
                    public static java.util.List<Integer> all() { return java.util.List.of(1, 2, 3); }
                    public static String render(int page) { return "page " + page; }
                }
                """);
        Files.createDirectory(folder.resolve("lib"));
        PluginJar.jar(classes, folder.resolve("lib/acme.jar"));
        var task = Files.readString(folder.resolve("Render.java"));
        Files.createDirectories(folder.resolve("target/classes/com/acme"));
        compile(folder.resolve("target/classes"), "com/acme/Render.java", "package com.acme;\n" + task);
    }

    private static void compile(Path classes, String file, String source) throws IOException {
        var path = Files.writeString(classes.resolve(file), source);
        var classPath = folder.resolve("acme") + ":" + System.getProperty("java.class.path");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-cp",
                                classPath,
                                "-d",
                                classes.toString(),
                                path.toString()))
                .isZero();
    }

    /** So that there is a run to report and to continue: one that was ended before it could say so. */
    private static void measuredBefore() throws Exception {
        var run =
                "run -w factor:numbers=300 -s sequential --forks 1 --warmup 0s --iterations 1 --iteration-time 1ms --quiet-wait 0s";
        var outcome = distribution.call(
                Distribution.ownJava(),
                Stream.concat(Stream.of(distribution.program()), Stream.of(run.split(" ")))
                        .toArray(String[]::new));
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        var journal = folder.resolve("results/latest/results.jsonl");
        var lines = Files.readAllLines(journal);
        Files.write(journal, lines.subList(0, lines.size() - 1));
    }

    static List<String> commands() throws IOException {
        var commands = Stream.<String>builder();
        for (var page : PAGES) {
            blocks(page, "")
                    .flatMap(String::lines)
                    .filter(ReadmeIT::isOfTheWorkbench)
                    .forEach(commands);
        }
        return commands.build().distinct().toList();
    }

    /** Whether it needs nothing that Maven has to build before, such as a module, which NewModuleTest builds. */
    private static boolean isOfTheWorkbench(String line) {
        return line.startsWith("mvn -q -pl harness exec:java") && !line.contains("-s mine");
    }

    private static Stream<String> blocks(Path page, String language) throws IOException {
        return BLOCK.matcher(Files.readString(page))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void doesWhatItIsWrittenFor(String command) throws Exception {
        var environment = Map.of(
                "JAVA_HOME", System.getProperty("java.home"),
                "PATH", folder.resolve("tools") + ":/usr/bin:/bin",
                "WORKBENCH", distribution.program());

        var outcome = distribution.call(environment, Distribution.SHELL.toString(), "-c", command);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
        assertThat(outcome.out()).isNotBlank();
    }
}
