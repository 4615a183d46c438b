package workbench.harness.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Linux reports under /sys, in files as it writes them. */
class SysTest {

    @TempDir
    private Path root;

    private Sys sys;

    @BeforeEach
    void aMachineThatSaysNothing() {
        sys = new Sys(root);
    }

    @Test
    void aMachineThatSaysNothingTellsNothing() {
        assertThat(sys.governors()).isEmpty();
        assertThat(sys.boost()).isNull();
        assertThat(sys.cores()).isNull();
        assertThat(sys.isHybrid()).isFalse();
        assertThat(sys.clockSource()).isNull();
        assertThat(sys.limits("/")).isEqualTo(ControlGroupLimits.NONE);
    }

    @Test
    void governorsAreNamedOnce() throws IOException {
        file("devices/system/cpu/cpu0/cpufreq/scaling_governor", "schedutil");
        file("devices/system/cpu/cpu1/cpufreq/scaling_governor", "schedutil");
        file("devices/system/cpu/cpu10/cpufreq/scaling_governor", "performance");

        assertThat(sys.governors()).isEqualTo(List.of("performance", "schedutil"));
    }

    @Test
    void boostIsSwitchedInOneOfTwoPlaces() throws IOException {
        file("devices/system/cpu/intel_pstate/no_turbo", "0");
        assertThat(sys.boost()).isTrue();

        file("devices/system/cpu/cpufreq/boost", "0");
        assertThat(sys.boost()).isFalse();
    }

    @Test
    void logicalProcessorsMayShareACore() throws IOException {
        file("devices/system/cpu/cpu0/topology/thread_siblings_list", "0,2");
        file("devices/system/cpu/cpu1/topology/thread_siblings_list", "1,3");
        file("devices/system/cpu/cpu2/topology/thread_siblings_list", "0,2");
        file("devices/system/cpu/cpu3/topology/thread_siblings_list", "1,3");

        assertThat(sys.cores()).isEqualTo(2);
    }

    @Test
    void coresMayDifferInSpeed() throws IOException {
        file("devices/system/cpu/cpu0/cpu_capacity", "1024");
        file("devices/system/cpu/cpu1/cpu_capacity", "1024");
        assertThat(sys.isHybrid()).isFalse();

        file("devices/system/cpu/cpu1/cpu_capacity", "446");
        assertThat(sys.isHybrid()).isTrue();
    }

    @Test
    void theClockHasASource() throws IOException {
        file("devices/system/clocksource/clocksource0/current_clocksource", "tsc");

        assertThat(sys.clockSource()).isEqualTo("tsc");
    }

    @Test
    void theTightestLimitOfAllGroupsAroundAProcessCounts() throws IOException {
        file("fs/cgroup/cpu.max", "max 100000");
        file("fs/cgroup/a/cpu.max", "150000 100000");
        file("fs/cgroup/a/memory.max", "1073741824");
        file("fs/cgroup/a/b/cpu.max", "400000 100000");
        file("fs/cgroup/a/b/memory.max", "max");

        assertThat(sys.limits("/a/b")).isEqualTo(new ControlGroupLimits(1.5, 1L << 30));
        assertThat(sys.limits("/")).isEqualTo(ControlGroupLimits.NONE);
    }

    @Test
    void aGroupThatIsSeenFromInsideAContainerHasTheLimitsOfTheRoot() throws IOException {
        file("fs/cgroup/cpu.max", "200000 100000");

        assertThat(sys.limits("/docker/4711").processors()).isEqualTo(2);
    }

    private void file(String name, String text) throws IOException {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text + "\n");
    }
}
