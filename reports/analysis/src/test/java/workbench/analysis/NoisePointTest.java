package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.analysis.trust.NoisePoint;
import workbench.results.testkit.Recorded;
import workbench.results.testkit.SyntheticRuns;

@DisplayName("The noise over a run")
class NoisePointTest {

    @Test
    @DisplayName("is that of each fork, in the order of time")
    void points() {
        var journal = Recorded.of(SyntheticRuns.small())
                .each(fork -> Recorded.disturbed(fork, fork.round() == 2 ? 0.14 : 0.01))
                .journal();

        var points = NoisePoint.of(journal);

        assertThat(points).hasSameSizeAs(journal.forks());
        assertThat(points).extracting(NoisePoint::minutes).isSorted();
        assertThat(points).extracting(NoisePoint::share).containsOnly(0.14, 0.01);
        assertThat(points).noneMatch(NoisePoint::repeated);
    }

    @Test
    @DisplayName("is unknown where it was not recorded")
    void unknown() {
        assertThat(NoisePoint.of(SyntheticRuns.tour())).isEmpty();
    }
}
