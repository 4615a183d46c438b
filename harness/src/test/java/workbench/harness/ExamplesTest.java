package workbench.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
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
    @DisplayName("are measured as they are, each workload with each strategy")
    void areMeasured() throws Exception {
        var workbench = new Workbench(folder);
        var arguments = new ArrayList<String>();
        for (var workload : examples("workloads")) {
            arguments.addAll(List.of("-w", workload.toString()));
        }
        for (var strategy : examples("strategies")) {
            arguments.addAll(List.of("-s", strategy.toString()));
        }
        arguments.addAll(List.of(
                "-s", "virtual-threads", "--width", "2", "--forks", "1", "--no-twin", "--no-repeat", "--no-probe"));
        var run = workbench.measure(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as("%s%s", run.err(), run.out()).isZero();
        var unavailable = workbench.journal().run().cells().stream()
                .filter(cell -> cell.unavailable() != null)
                .toList();
        assertThat(unavailable)
                .as("what forks by itself, with a strategy that has no executor")
                .singleElement()
                .matches(cell ->
                        !cell.isWidthEnforced() && cell.workload().name().equals("parallel-sort"));
        assertThat(workbench.journal().forks())
                .hasSize(examples("workloads").size() * 2 - unavailable.size())
                .allMatch(fork -> fork.failure() == null);
    }
}
