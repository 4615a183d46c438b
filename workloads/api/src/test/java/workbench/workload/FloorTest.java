package workbench.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FloorTest {

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT24H0.000000001S", "P106751D", "PT2562047788015215H"})
    void refusesATimeThatNoJobCouldHave(String duration) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Floor.Time(Duration.parse(duration)))
                .withMessageContaining("accepted: more than zero, at most 24h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0.9S", "PT0S", "PT-1S", "P2D"})
    void refusesAGreedyScheduleThatCouldNotBe(String greedy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Floor.Time(Duration.ofSeconds(1), Duration.parse(greedy)))
                .withMessageContaining("not less than the floor");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.5, 1.000001, 50, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAShareThatIsNone(double share) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Floor.Share(share))
                .withMessageContaining("accepted: more than 0, at most 1");
    }

    @Test
    void acceptsWhatCouldBe() {
        assertThat(new Floor.Time(Duration.ofNanos(1), Duration.ofNanos(1)).greedy())
                .isEqualTo(Duration.ofNanos(1));
        assertThat(new Floor.Time(Floor.LONGEST).greedy()).isNull();
        assertThat(new Floor.Share(1).ofSequential()).isEqualTo(1);
    }
}
