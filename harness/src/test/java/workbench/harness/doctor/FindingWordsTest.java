package workbench.harness.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import workbench.harness.machine.ControlGroupLimits;
import workbench.harness.machine.Sys;
import workbench.results.Environment;

class FindingWordsTest {

    private static final Duration WATCHED = Duration.ofSeconds(10);

    private static final Sys UNKNOWN = new Sys(Path.of("nowhere"));

    static Stream<Finding> fine() {
        return Stream.of(
                FindingWords.jdks(machine(4), "/jdk", List.of("/other")),
                FindingWords.processors(machine(4), 8, UNKNOWN),
                FindingWords.clockRate(List.of("performance"), false),
                FindingWords.clockRate(List.of("performance"), null),
                FindingWords.limits(ControlGroupLimits.NONE),
                FindingWords.limits(new ControlGroupLimits(null, 1L << 30)),
                FindingWords.otherPrograms(-0.001, WATCHED),
                FindingWords.steal(0.01, WATCHED),
                FindingWords.clock(30, "tsc"),
                FindingWords.figures(List.of()),
                FindingWords.temporaryFolder("/tmp", "tmpfs", 1L << 40, true),
                FindingWords.charset(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("fine")
    void whatIsFineNeedsNoAdvice(Finding finding) {
        assertThat(finding.isOk()).as(finding.toString()).isTrue();
    }

    static Stream<Finding> doubtful() {
        return Stream.of(
                FindingWords.processors(machine(1), 1, UNKNOWN),
                FindingWords.clockRate(List.of(), null),
                FindingWords.clockRate(List.of("performance", "powersave"), false),
                FindingWords.clockRate(List.of("performance"), true),
                FindingWords.limits(new ControlGroupLimits(1.5, null)),
                FindingWords.otherPrograms(0.05, WATCHED),
                FindingWords.otherPrograms(0.5, WATCHED),
                FindingWords.otherPrograms(null, WATCHED),
                FindingWords.steal(0.05, WATCHED),
                FindingWords.steal(null, WATCHED),
                FindingWords.clock(15_000_000, null),
                FindingWords.figures(List.of("stealShare")),
                FindingWords.temporaryFolder("/tmp", "ext4", 1L << 40, false),
                FindingWords.temporaryFolder("/tmp", "ext4", 1L << 20, true),
                FindingWords.unusableFolder("/tmp", "does not exist"),
                FindingWords.charset(US_ASCII));
    }

    @ParameterizedTest
    @MethodSource("doubtful")
    void whatIsDoubtfulComesWithAdvice(Finding finding) {
        assertThat(finding.isOk()).as(finding.toString()).isFalse();
        assertThat(finding.advice()).endsWith(finding.topic().equals("clock rate") ? "" : ".");
    }

    @Test
    void theFactsAreNamed() {
        assertThat(FindingWords.jdks(machine(4), "/jdk", List.of("/a", "/b")).fact())
                .isEqualTo("25.0.1+8, Somebody, in /jdk; --jdk also takes /a and /b");
        assertThat(FindingWords.processors(machine(4), 8, UNKNOWN).fact())
                .isEqualTo("Fast One: 4 logical processors of the machine's 8");
        assertThat(FindingWords.clockRate(List.of("schedutil"), true).fact()).isEqualTo("governor schedutil, boost on");
        assertThat(FindingWords.limits(new ControlGroupLimits(1.5, 1L << 30)).fact())
                .isEqualTo("the time of at most 1.50 processors, at most 1.00 GiB of memory");
        assertThat(FindingWords.otherPrograms(0.123, WATCHED).fact())
                .isEqualTo("other programs used 12 % of the processors for 10 s");
        assertThat(FindingWords.clock(30, "tsc").fact()).isEqualTo("steps of 30.0 ns, source tsc");
        assertThat(FindingWords.temporaryFolder("/tmp", "tmpfs", 5L << 30, true).fact())
                .isEqualTo("/tmp on tmpfs, 5.00 GiB free");
    }

    @Test
    void coresThatAreSharedOrUnequalAreNamed(@TempDir Path root) throws Exception {
        for (var cpu : List.of("0", "1")) {
            var folder = Files.createDirectories(root.resolve("devices/system/cpu/cpu" + cpu + "/topology"));
            Files.writeString(folder.resolve("thread_siblings_list"), "0-1\n");
            Files.writeString(folder.resolveSibling("cpu_capacity"), "102" + cpu + "\n");
        }

        var finding = FindingWords.processors(machine(2), 2, new Sys(root));

        assertThat(finding.fact())
                .isEqualTo("Fast One: 2 logical processors, some share a core (SMT), of different speeds");
        assertThat(finding.advice()).contains("taskset");
    }

    private static Environment machine(int cores) {
        return new Environment("Linux 6", "amd64", "Fast One", cores, 1L << 34, "25.0.1+8", "VM", "Somebody");
    }
}
