package workbench.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final AtomicLong now = new AtomicLong(-5);
    private final Patience patience = new Patience(Duration.ofSeconds(2), now::get);

    private boolean isOverAfter(Duration more) {
        now.addAndGet(more.toNanos());
        return patience.isOver();
    }

    @Test
    void endsWhenItsTimeHasPassed() {
        assertThat(isOverAfter(Duration.ofMillis(900))).isFalse();
        assertThat(isOverAfter(Duration.ofMillis(900))).isFalse();
        assertThat(isOverAfter(Duration.ofMillis(199))).isFalse();
        assertThat(isOverAfter(Duration.ofMillis(1))).isTrue();
        assertThat(isOverAfter(Duration.ZERO)).as("and stays so").isTrue();
    }

    @Test
    void timeInWhichNobodyCouldAskDoesNotCount() {
        assertThat(isOverAfter(Duration.ofHours(8))).as("the lid was closed").isFalse();
        assertThat(isOverAfter(Duration.ofMillis(999))).isFalse();
        assertThat(isOverAfter(Duration.ofMillis(1))).isTrue();
    }

    @Test
    void aClockThatGoesBackDoesNotCount() {
        assertThat(isOverAfter(Duration.ofSeconds(-9))).isFalse();
        assertThat(isOverAfter(Duration.ofMillis(500))).isFalse();
    }

    @Test
    void canBeEnded() {
        patience.end();
        assertThat(patience.isOver()).isTrue();
    }
}
