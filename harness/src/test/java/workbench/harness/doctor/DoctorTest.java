package workbench.harness.doctor;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import workbench.harness.machine.Proc;
import workbench.harness.machine.Sys;
import workbench.harness.run.EnvironmentProbe;

class DoctorTest {

    @Test
    void looksAtEverythingEvenWhereTheMachineSaysNothing(@TempDir Path empty) throws Exception {
        var findings = new Doctor(new Proc(empty), new Sys(empty)).findings(Duration.ZERO, US_ASCII);

        assertThat(findings)
                .extracting(Finding::topic)
                .containsExactly(
                        "JDK",
                        "processor",
                        "clock rate",
                        "container",
                        "other load",
                        "CPU steal",
                        "clock",
                        "figures",
                        "temp folder",
                        "terminal");
        assertThat(findings)
                .filteredOn(finding -> !finding.isOk())
                .extracting(Finding::topic)
                .contains("clock rate", "other load", "CPU steal", "terminal");
    }

    @Test
    void recordsWhatThereIsToFindWithoutWatching(@TempDir Path empty) throws Exception {
        var facts = new Doctor(new Proc(empty), new Sys(empty)).facts(EnvironmentProbe.probe(), US_ASCII);

        assertThat(facts)
                .containsOnlyKeys("processor", "clock rate", "container", "clock", "temp folder", "terminal")
                .containsEntry("terminal", "charset US-ASCII");
    }

    @Test
    void findsTheLimitsOfItsOwnGroup(@TempDir Path machine) throws Exception {
        Files.createDirectories(machine.resolve("proc/self"));
        Files.writeString(machine.resolve("proc/self/cgroup"), "4:memory:/old\n0::/mine\n");
        Files.createDirectories(machine.resolve("sys/fs/cgroup/mine"));
        Files.writeString(machine.resolve("sys/fs/cgroup/mine/cpu.max"), "50000 100000\n");

        var doctor = new Doctor(new Proc(machine.resolve("proc")), new Sys(machine.resolve("sys")));

        assertThat(doctor.findings(Duration.ZERO, US_ASCII))
                .extracting(Finding::fact)
                .contains("the time of at most 0.50 processors, no limit on memory");
    }
}
