package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workbench.parameter.Arguments;
import workbench.parameter.UsageException;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;

@DisplayName("The dials of the workload synthetic")
class SyntheticWorkloadTest {

    private final SyntheticWorkload workload = new SyntheticWorkload();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "sigma=2 | sigma needs spread=log-normal",
                "spread=one-heavy,sigma=2 | sigma needs spread=log-normal",
                "times=2 | one-in and times need spread=one-heavy",
                "one-in=2,spread=log-normal | one-in and times need spread=one-heavy",
                "hold=1ms | hold and io-inside=yes need lock=synchronized or lock=reentrant",
                "io-inside=yes | hold and io-inside=yes need lock=synchronized or lock=reentrant",
                "lock=reentrant | lock needs a hold of more than 0s or io-inside=yes; else nothing is done while it is held",
                "lock=reentrant,io-inside=yes,wait=0s | io-inside=yes needs a wait of more than 0s",
                "downstream=2,wait=0s | downstream needs a wait of more than 0s",
                "degrade=2 | degrade needs a downstream of more than 0"
            })
    @DisplayName("are refused where they do not go together")
    void refused(String given, String message) {
        assertThatExceptionOfType(UsageException.class)
                .isThrownBy(() -> workload.check(arguments(given)))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "spread=log-normal,sigma=2",
                "spread=one-heavy,one-in=4,times=3",
                "lock=synchronized,hold=1ms",
                "lock=reentrant,io-inside=yes",
                "downstream=4,degrade=2",
                "compute=0s,wait=0s"
            })
    @DisplayName("are accepted where they do")
    void accepted(String given) {
        workload.check(arguments(given));
    }

    @Test
    @DisplayName("get the pace once for all processes, unless it is given")
    void pace() {
        try (var provision = workload.provision(setting(arguments("items=1")))) {
            var pace = String.valueOf(StepPace.stepsPerMicrosecond());
            assertThat(provision.arguments().texts())
                    .containsEntry("pace", pace)
                    .containsEntry("items", "1");
            assertThat(provision.facts()).containsEntry("steps of computing per microsecond", pace);
        }
        try (var provision = workload.provision(setting(arguments("pace=5")))) {
            assertThat(provision.arguments().texts()).containsEntry("pace", "5");
        }
    }

    @ParameterizedTest(name = "{0} ns at {1} are {2}")
    @CsvSource({"0, 600, 0", "1, 600, 1", "1000, 600, 600", "3600000000000, 1000000, 3600000000000000"})
    @DisplayName("turn a time into steps")
    void steps(long nanos, int pace, long steps) {
        assertThat(StepPace.steps(nanos, pace)).isEqualTo(steps);
    }

    @Test
    @DisplayName("that are shared are announced, since other processes have their own")
    void notices() {
        assertThat(workload.notices(arguments("items=1"), 1)).isEmpty();
        assertThat(workload.notices(arguments("downstream=2"), 1))
                .singleElement()
                .asString()
                .contains("every process");
    }

    private Arguments arguments(String given) {
        return Arguments.of(workload.parameters(), SyntheticBatchTest.texts(given));
    }

    private static Setting setting(Arguments arguments) {
        return new Setting(arguments, 1, Path.of("unused"), ChildLauncher.likeThisJvm());
    }
}
