package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForkTest {

    @ParameterizedTest
    @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNoTime(double time) {
        assertThatThrownBy(() -> new Fork(1, time, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("value of a fork");
        assertThatThrownBy(() -> new Fork(1, 1, List.of(time)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("value of an iteration");
    }

    @Test
    void takesTheZeroOfACoarseClock() {
        new Fork(1, 0, List.of(0.0));
    }
}
