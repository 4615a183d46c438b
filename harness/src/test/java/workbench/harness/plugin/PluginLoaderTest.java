package workbench.harness.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.harness.PluginJar;

class PluginLoaderTest {

    /** Ends the JVM in each way, behind a branch, a loop and a type of its own, so that frames have to be worked out. */
    private static final String EXITS = """
            import java.util.function.IntUnaryOperator;

            public class Exits implements IntUnaryOperator {
                static class Way { int code = 3; }
                static class Odd extends Way {}
                public int applyAsInt(int how) {
                    Way way = how > 5 ? new Odd() : new Way();
                    for (int i = 0; i < 3; i++) { way = i == how ? way : new Odd(); }
                    if (how == 1) { System.exit(way.code); }
                    if (how == 2) { Runtime.getRuntime().exit(way.code); }
                    try {
                        if (how == 3) { Runtime.getRuntime().halt(way.code); }
                    } finally {
                        way.code++;
                    }
                    return how + way.code;
                }
            }
            """;

    @TempDir
    private static Path folder;

    private static Path jar = Path.of("");

    private static Path classes = Path.of("");

    @BeforeAll
    static void compile() throws Exception {
        var fine = "public class Fine { public String toString() { return \"fine\"; } }";
        classes = PluginJar.classes(
                Files.createDirectory(folder.resolve("classes")),
                IntUnaryOperator.class,
                Map.of("Exits", EXITS, "Fine", fine),
                List.of("Exits"));
        jar = PluginJar.jar(classes, folder.resolve("own.jar"));
    }

    @ParameterizedTest
    @CsvSource({"1, System.exit(3)", "2, Runtime.exit(3)", "3, Runtime.halt(3)"})
    void whatWouldEndTheJvmThrows(int how, String what) throws Exception {
        for (var path : List.of(jar, classes)) {
            try (var loader = new PluginLoader(List.of(path))) {
                var exits = (IntUnaryOperator) make(loader, "Exits");
                assertThat(exits.applyAsInt(0)).isEqualTo(4);
                assertThatThrownBy(() -> exits.applyAsInt(how))
                        .isInstanceOf(Error.class)
                        .hasMessage(what + " would have ended the workbench");
            }
        }
    }

    @Test
    void aClassKnowsWhereItIsFrom() throws Exception {
        for (var path : List.of(jar, classes)) {
            try (var loader = new PluginLoader(List.of(path))) {
                var fine = make(loader, "Fine");
                assertThat(fine).hasToString("fine");
                assertThat(fine.getClass().getProtectionDomain().getCodeSource().getLocation())
                        .isEqualTo(path.toUri().toURL());
            }
        }
    }

    private static Object make(ClassLoader loader, String name) throws Exception {
        return loader.loadClass(name).getConstructor().newInstance();
    }
}
