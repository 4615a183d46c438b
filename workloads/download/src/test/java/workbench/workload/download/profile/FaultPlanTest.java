package workbench.workload.download.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Faults")
class FaultPlanTest {

    @Test
    @DisplayName("strike their share of the images, at least one, and none if there is no fault")
    void share() {
        assertThat(struck("stall", "0.1", "1")).hasSize(20);
        assertThat(struck("stall", "0", "1")).hasSize(1);
        assertThat(struck("stall", "1", "1")).hasSize(200);
        assertThat(struck("none", "1", "1")).isEmpty();
    }

    @Test
    @DisplayName("strike the same images for the same seed, and others for another")
    void seeded() {
        assertThat(struck("404", "0.1", "7")).isEqualTo(struck("reset", "0.1", "7"));
        assertThat(struck("404", "0.1", "8")).isNotEqualTo(struck("404", "0.1", "7"));
    }

    private static int[] struck(String fault, String rate, String seed) {
        var faults = ServerOptions.of(Map.of("images", "200", "fault", fault, "fault-rate", rate, "seed", seed))
                .faults();
        assertThat(faults.images().toArray())
                .containsExactly(IntStream.range(0, 200)
                        .filter(image -> faults.of(image) != ServerFault.NONE)
                        .toArray());
        return faults.images().toArray();
    }
}
