package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The examples of own code that come with the workbench, measured as their readers would. */
@DisplayName("The examples")
@Timeout(300)
class ExamplesTest {

    private static final int LONGEST = 40;

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private static List<Path> examples(String of) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(of).resolve("examples"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    @DisplayName("are short")
    void areShort() throws Exception {
        for (var file : Stream.concat(examples("workloads").stream(), examples("strategies").stream())
                .toList()) {
            assertThat(Files.readAllLines(file)).as("%s", file).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }

    @Test
    @DisplayName("of workloads compile, and are understood as they are")
    void planned() throws Exception {
        var run = run(examples("workloads"), "-w", "-s", "virtual-threads", "--dry-run");
        assertThat(run.out()).contains("about ");
    }

    @Test
    @DisplayName("of strategies are measured as they are")
    void strategies() throws Exception {
        measures(examples("strategies"), "-s", "-w", "factor:numbers=50");
    }

    @Test
    @Tag("long")
    @DisplayName("of workloads are measured as they are")
    void workloads() throws Exception {
        measures(examples("workloads"), "-w", "-s", "virtual-threads");
    }

    private void measures(List<Path> files, String option, String... with) throws IOException {
        run(files, option, with);
        assertThat(new Workbench(folder).journal().forks())
                .hasSameSizeAs(files)
                .allMatch(fork -> fork.failure() == null);
    }

    private Workbench.Outcome run(List<Path> files, String option, String... with) throws IOException {
        var arguments = new ArrayList<>(List.of(with));
        for (var file : files) {
            arguments.addAll(List.of(option, file.toString()));
        }
        arguments.addAll(List.of("--width", "2", "--forks", "1", "--no-twin", "--no-repeat", "--no-probe"));
        var run = new Workbench(folder).measure(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as("%s%s", run.err(), run.out()).isZero();
        return run;
    }
}
