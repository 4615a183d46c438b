package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.analysis.cell.WarmUp;
import workbench.results.testkit.SyntheticRuns;

@DisplayName("The warm-up of a cell")
class WarmUpTest {

    @Test
    @DisplayName("ends with steady jobs, and goes on in time")
    void course() {
        var all = Analysis.of(SyntheticRuns.tour()).measurements().stream()
                .flatMap(one -> WarmUp.of(one).stream())
                .toList();

        assertThat(all).isNotEmpty();
        assertThat(all).allSatisfy(one -> {
            assertThat(one.points().getLast().ofSteady()).isCloseTo(1, within(0.1));
            assertThat(one.points()).extracting(point -> point.seconds()).isSorted();
            assertThat(one.warmup()).isBetween(1, one.points().size() - 1);
        });
    }
}
