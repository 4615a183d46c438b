package workbench.harness.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.harness.PluginJar;
import workbench.parameter.UsageException;
import workbench.strategy.Strategy;
import workbench.workload.Workload;

class PluginPathTest {

    @TempDir
    private Path folder;

    private Path own() throws IOException {
        return PluginJar.naming(folder.resolve("own.jar"), Strategy.class, List.of("own.Mine"));
    }

    @Test
    void acceptsAJarAndAFolderThatDeclareAPlugin() throws Exception {
        var classes = Files.createDirectories(folder.resolve("target/classes"));
        Files.writeString(
                Files.createDirectories(classes.resolve("META-INF/services")).resolve(Strategy.class.getName()),
                "own.Mine # mine\n");

        assertThat(PluginPath.checked(own(), Strategy.class)).isEqualTo(own().toAbsolutePath());
        assertThat(PluginPath.checked(classes, Strategy.class)).isEqualTo(classes.toAbsolutePath());
    }

    @Test
    void refusesWhatIsNoJar() throws Exception {
        var whole = Files.readAllBytes(own());

        refuses(Files.writeString(folder.resolve("text.jar"), "not a jar"), "text.jar is not a jar: ");
        refuses(Files.createFile(folder.resolve("empty.jar")), "empty.jar is not a jar: ");
        refuses(
                Files.write(folder.resolve("cut.jar"), Arrays.copyOf(whole, whole.length / 2)),
                "cut.jar is not a jar: ");
        refuses(folder.resolve("missing.jar"), "there is no jar ");
    }

    @Test
    void refusesWhatDeclaresNothing() throws Exception {
        var comment = PluginJar.naming(folder.resolve("comment.jar"), Strategy.class, List.of("# none", "  "));

        refuses(
                PluginJar.naming(folder.resolve("other.jar"), Workload.class, List.of("a.B")),
                "declares no strategy: ");
        refuses(comment, "comment.jar declares no strategy: it needs META-INF/services/workbench.strategy.Strategy");
        refuses(Files.createDirectory(folder.resolve("nothing")), "nothing declares no strategy: ");
    }

    @Test
    void refusesAPathThatWouldFallApartInAClassPath() throws Exception {
        for (var name : List.of("a:b", "a!")) {
            var odd = Files.createDirectory(folder.resolve(name)).resolve("own.jar");
            Files.copy(own(), odd);

            refuses(odd, "which no class path can hold");
        }
    }

    private static void refuses(Path path, String message) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> PluginPath.checked(path, Strategy.class))
                .withMessageContaining(message);
    }
}
