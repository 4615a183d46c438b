package workbench.strategy.portion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A size that fits how long items take")
class FittingSizeTest {

    private static final int MANY = 1_000_000;

    private final FittingSize size = new FittingSize(Duration.ofMillis(5));

    @Test
    @DisplayName("is one item at first, and grows at most sixteenfold with each batch")
    void growth() {
        var sizes = new ArrayList<Integer>();
        for (var i = 0; i < 5; i++) {
            sizes.add(size.next(MANY, 2));
            size.took(sizes.getLast(), sizes.getLast() * 1_000L);
        }
        assertThat(sizes).containsExactly(1, 16, 256, 4096, 5000);
    }

    @ParameterizedTest
    @CsvSource({"1, 5000", "10, 500", "100, 50", "1000, 5", "3000, 1", "200000, 1"})
    @DisplayName("is as many items as take five milliseconds")
    void aim(int micros, int items) {
        size.took(1000, 1_000_000L * micros);
        assertThat(size.next(MANY, 2)).isEqualTo(items);
    }

    @Test
    @DisplayName("shrinks at once where items take longer than before")
    void slower() {
        size.took(1000, 1_000_000);
        size.took(2000, 2_000_000_000);
        assertThat(size.next(MANY, 2)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"100000, 5000", "8000, 1000", "3200, 400", "1600, 312", "10, 312"})
    @DisplayName("is a quarter of a thread's share near the end, and not less than a sixteenth of the aim")
    void end(int left, int items) {
        size.took(1000, 1_000_000);
        assertThat(size.next(left, 2)).isEqualTo(items);
    }

    @Test
    @DisplayName("takes items of no time at all for short ones")
    void noTime() {
        size.took(1, 0);
        assertThat(size.next(MANY, 2)).isEqualTo(16);
    }
}
