package workbench.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExitCodeTest {

    @Test
    void tellsSignalsFromExits() {
        assertThat(ExitCode.signal(137)).hasValue(9);
        assertThat(ExitCode.signal(143)).hasValue(15);
        assertThat(ExitCode.signal(0)).isEmpty();
        assertThat(ExitCode.signal(128)).isEmpty();
        assertThat(ExitCode.signal(255)).as("System.exit(-1)").isEmpty();
    }
}
