package workbench.strategy.structuredconcurrency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.parameter.Arguments;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;

class UnavailableTest {

    @TempDir
    private Path folder;

    @Test
    void onJdk25ItIsAvailable() {
        assumeTrue(Runtime.version().feature() == 25, "only JDK 25 compiles its session");
        assertThat(unavailable(ChildLauncher.likeThisJvm())).isEmpty();
    }

    @Test
    void onAnotherJdkItSaysWhichItNeeds() throws Exception {
        assertThat(unavailable(jdk("JAVA_VERSION=\"26.0.1\"\n")))
                .contains("it needs the preview of JDK 25, and its fork has JDK 26");
        assertThat(unavailable(jdk("IMPLEMENTOR=\"Somebody\"\n")))
                .contains("it needs the preview of JDK 25, and its fork has JDK of an unknown version");
        assertThat(unavailable(new ChildLauncher(folder.resolve("none/bin/java"), List.of(), List.of())))
                .contains("it needs the preview of JDK 25, and its fork has JDK of an unknown version");
    }

    @Test
    void whereItsSessionWasNotCompiledItSaysSo() {
        assertThat(StructuredConcurrency.unavailable("25", false))
                .contains("it was left out when the workbench was built, for want of a JDK 25");
    }

    private ChildLauncher jdk(String release) throws IOException {
        var home = Files.createTempDirectory(folder, "jdk");
        Files.createDirectory(home.resolve("bin"));
        Files.writeString(home.resolve("release"), release);
        return new ChildLauncher(ChildLauncher.javaOf(home), List.of(), List.of());
    }

    private Optional<String> unavailable(ChildLauncher children) {
        var setting = new Setting(Arguments.of(List.of(), Map.of()), 2, folder, children);
        return new StructuredConcurrency().unavailable(setting);
    }
}
