package workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import workbench.harness.PluginJar;

/** The distribution, unpacked and used as by a person who has a JDK and nothing else. Needs the zip that the build makes. */
@Timeout(600)
class DistributionIT {

    @TempDir
    private static Path folder;

    private static Distribution distribution;

    @BeforeAll
    static void unpack() throws IOException {
        distribution = Distribution.unpackedIn(folder);
    }

    @Test
    void holdsWhatItPromises() throws IOException {
        assertThat(distribution.home().resolve("README.md")).isNotEmptyFile();
        assertThat(distribution.home().resolve("LICENSE")).isNotEmptyFile();
        assertThat(distribution.home().resolve("man/workbench.1")).content().contains("\\-\\-fork\\-timeout");
        assertThat(distribution.home().resolve("completion/workbench.sh"))
                .content()
                .contains("complete -F", "--fork-timeout");
        assertThat(distribution.home().resolve("bin/workbench.cmd")).content().contains("\r\n");
        try (var jars = Files.list(distribution.home().resolve("lib"))) {
            assertThat(jars.map(jar -> jar.getFileName().toString()))
                    .anyMatch(name -> name.startsWith("strategy-fork-join"))
                    .noneMatch(name -> name.contains("junit") || name.contains("testkit"));
        }
    }

    @Test
    void startsThroughLinksAndSaysWhatItIs() throws Exception {
        var link = Files.createSymbolicLink(
                folder.resolve("wb"),
                Files.createSymbolicLink(folder.resolve("other"), Path.of(distribution.program())));

        var outcome = distribution.call(Distribution.ownJava(), link.toString(), "--version");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.out())
                .startsWith("workbench ")
                .contains("JDK " + System.getProperty("java.runtime.version"));
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void listsWhatComesWithIt() throws Exception {
        assertThat(workbench("list").out())
                .contains("factor", "download", "synthetic", "fork-join", "multi-process")
                .doesNotContain("queries to a database");
    }

    @Test
    void passesWrongArgumentsAndTheExitCodeOn() throws Exception {
        var outcome = workbench("run", "--dry-run", "-w", "fac tor$HOME'\"");

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).contains("fac tor$HOME'\"").hasLineCount(1);
    }

    @Test
    void measuresOpensTheReportAndGivesACommandThatRepeatsIt() throws Exception {
        PluginJar.of(Files.createDirectory(folder.resolve("my jars")), "Foreign", "job.perform(item);", "");
        var opened = folder.resolve("opened");
        var tools = Files.createDirectory(folder.resolve("tools"));
        Distribution.script(tools.resolve("xdg-open"), "printf %s \"$1\" > '" + opened + "'");
        var environment = Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", tools + ":/usr/bin:/bin");

        var outcome = distribution.call(
                environment,
                Stream.of(
                                Stream.of(distribution.program(), "run", "--open", "--out", "out"),
                                Stream.of("--strategy-path", "my jars/Foreign.jar"),
                                Stream.of("-w", "factor:numbers=300", "-s", "foreign", "-s", "multi-process"),
                                Stream.of("--width", "2", "--forks", "1", "--warmup", "0s", "--iterations", "1"),
                                Stream.of("--iteration-time", "1ms", "--quiet-wait", "0s", "--seed", "7"))
                        .flatMap(words -> words)
                        .toArray(String[]::new));

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).as(outcome.out()).isZero();
        var page = folder.resolve("out/index.html");
        if (System.getProperty("os.name").equals("Linux")) {
            assertThat(opened).hasContent(page.toRealPath().toUri().toString());
        }
        var command = Pattern.compile("<h3>To run it again</h3>\\s*<pre><code>(.*)</code></pre>")
                .matcher(Files.readString(page));
        assertThat(command.find()).isTrue();
        var pasted = unescaped(command.group(1));
        assertThat(pasted)
                .contains(
                        "/bin/workbench' run --strategy-path 'my jars/Foreign.jar' -w factor:numbers=300 -s foreign ");
        var again = distribution.call(environment, Distribution.SHELL.toString(), "-c", pasted + " --dry-run");
        assertThat(again.err()).isEmpty();
        assertThat(again.exitCode()).isZero();
        assertThat(again.out()).contains("factor:numbers=300", "foreign");
    }

    @Test
    void saysInOneLineThatThereIsNoJavaThatItCouldUse() throws Exception {
        var old = folder.resolve("jdk-17");
        Files.createDirectories(old.resolve("bin"));
        Distribution.script(old.resolve("bin/java"), "echo 'openjdk version \"17.0.9\" 2023-10-17' >&2");

        var outcome = distribution.call(
                Map.of("JAVA_HOME", old.toString(), "PATH", withoutJava().toString()), distribution.program(), "list");

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .isEqualTo(
                        "workbench: needs Java 25 or newer, but %s/bin/java is 17, java is missing; set JAVA_HOME to the folder of a JDK 25\n"
                                .formatted(old));
    }

    /** A folder with the few commands that the script needs, and no java. */
    private static Path withoutJava() throws IOException {
        var tools = Files.createDirectory(folder.resolve("no java"));
        for (var tool : List.of("sed", "dirname", "readlink")) {
            var found = Stream.of("/usr/bin", "/bin")
                    .map(bin -> Path.of(bin, tool))
                    .filter(Files::isExecutable)
                    .findFirst();
            Distribution.script(tools.resolve(tool), "exec %s \"$@\"".formatted(found.orElseThrow()));
        }
        return tools;
    }

    private static Distribution.Outcome workbench(String... arguments) throws Exception {
        var command = Stream.concat(Stream.of(distribution.program()), Stream.of(arguments));
        return distribution.call(Distribution.ownJava(), command.toArray(String[]::new));
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
