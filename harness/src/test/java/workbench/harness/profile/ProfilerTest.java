package workbench.harness.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import workbench.parameter.UsageException;

/** Which profilers there are, and how a JVM is told to start them. */
class ProfilerTest {

    private static final Path RECORDING = Path.of("/tmp/workbench-profile1/fork.jfr");

    @TempDir
    private Path folder;

    @Test
    void flightRecorderIsPartOfTheJdk() {
        var profiler = Profiler.parse("jfr");

        assertThat(profiler).hasToString("jfr");
        assertThat(profiler.options(RECORDING))
                .anySatisfy(option -> assertThat(option)
                        .startsWith("-XX:StartFlightRecording=filename=" + RECORDING + ",settings=profile,")
                        .contains(",jdk.InitialEnvironmentVariable#enabled=false"));
    }

    @Test
    void asyncProfilerIsALibrary() throws IOException {
        var library = Files.createFile(folder.resolve("libasyncProfiler.so"));

        var profiler = Profiler.parse("async=" + library);

        assertThat(Profiler.parse(profiler.toString())).isEqualTo(profiler);
        assertThat(profiler.name()).isEqualTo("async");
        assertThat(profiler.options(RECORDING))
                .containsExactly("-agentpath:%s=start,event=cpu,interval=10ms,lock=1ms,jfr,file=%s"
                        .formatted(library, RECORDING));
    }

    @Test
    void aLibraryThatTheJvmWouldNotFindIsRefused() throws IOException {
        var library = Files.createFile(folder.resolve("a=b.so"));

        assertThatThrownBy(() -> Profiler.parse("async=" + library))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("no library with a '=' in its path");
        assertThatThrownBy(() -> Profiler.parse("async=" + folder))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("there is no such file that can be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jfr=", "jfr=a", "perf", "Async=a"})
    void anythingElseIsNone(String text) {
        assertThatThrownBy(() -> Profiler.parse(text)).isExactlyInstanceOf(IllegalArgumentException.class);
    }
}
