package workbench.harness.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalibrationKernelTest {

    @Test
    void computesTheSameEachTimeOrRefuses() {
        var kernel = CalibrationKernel.warm();

        assertThat(kernel.nanos()).isPositive();
        assertThat(kernel.nanos()).isPositive();
    }
}
