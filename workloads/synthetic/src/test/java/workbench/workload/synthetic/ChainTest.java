package workbench.workload.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A chain of steps")
class ChainTest {

    private static final long START = 88_172_645_463_325_252L;

    private final CancelSwitch cancellation = new CancelSwitch();

    /** The states are those of a copy of the generator in another language. */
    @ParameterizedTest(name = "{0} steps")
    @CsvSource({
        "0, 88172645463325252",
        "1, 8748534153485358512",
        "3, 3453997556048239312",
        "100000, 4188434609947432255"
    })
    @DisplayName("is the generator of Marsaglia")
    void reference(long steps, String state) {
        assertThat(Long.toUnsignedString(Chain.forward(START, steps, cancellation)))
                .isEqualTo(state);
    }

    @ParameterizedTest(name = "{0} steps")
    @ValueSource(longs = {0, 1, 2, 4095, 4096, 4097, 1_000_003})
    @DisplayName("leads from where going back over as many steps leads")
    void back(long steps) {
        assertThat(Chain.forward(Chain.back(START, steps), steps, cancellation)).isEqualTo(START);
    }

    @Test
    @DisplayName("returns after 2^64 - 1 steps, so that going back over all of them changes nothing")
    void period() {
        assertThat(Chain.back(START, -1)).isEqualTo(START);
    }

    @Test
    @DisplayName("breaks off when its item is cancelled")
    void cancelled() {
        cancellation.cancel();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Chain.forward(START, Long.MAX_VALUE, cancellation));
    }
}
