package workbench.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitCodeTest {

    @Test
    void claimsNoMoreThanTheCodeTells() {
        assertThat(ExitCode.describe(137)).isEqualTo("exit code 137, as after signal 9");
        assertThat(ExitCode.describe(143)).isEqualTo("exit code 143, as after signal 15");
        assertThat(ExitCode.describe(0)).isEqualTo("exit code 0");
        assertThat(ExitCode.describe(128)).isEqualTo("exit code 128");
        assertThat(ExitCode.describe(255)).as("System.exit(-1)").isEqualTo("exit code 255");
    }

    @Test
    void tellsTheCodesOfSignalsFromOthers() {
        assertThat(ExitCode.isAsAfterSignal(129)).isTrue();
        assertThat(ExitCode.isAsAfterSignal(192)).isTrue();
        assertThat(ExitCode.isAsAfterSignal(128)).isFalse();
        assertThat(ExitCode.isAsAfterSignal(193)).isFalse();
    }
}
