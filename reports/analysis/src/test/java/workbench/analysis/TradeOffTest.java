package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import workbench.analysis.slice.TradeOff;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRuns;

@DisplayName("The trade-off of a slice")
class TradeOffTest {

    @Test
    @DisplayName("has each least figure once at least, and beats only what takes more")
    void multiples() {
        var offs = Analysis.of(RecordedRuns.rich()).slices().stream()
                .map(TradeOff::of)
                .filter(all -> !all.isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(offs)
                .extracting(TradeOff::time)
                .first()
                .satisfies(time -> assertThat(time).isCloseTo(1, within(1e-9)));
        assertThat(offs.stream().mapToDouble(TradeOff::cpu).min()).hasValue(1);
        assertThat(offs.stream().mapToDouble(TradeOff::memory).min()).hasValue(1);
        assertThat(offs).anyMatch(one -> !one.dominated());
        assertThat(offs)
                .filteredOn(TradeOff::dominated)
                .allSatisfy(one -> assertThat(offs)
                        .anyMatch(other -> other.time() <= one.time()
                                && other.cpu() <= one.cpu()
                                && other.memory() <= one.memory()
                                && !other.equals(one)));
    }

    @Test
    @DisplayName("is none where costs were not recorded")
    void unknown() {
        assertThat(TradeOff.of(Analysis.of(SyntheticRuns.tour()).slices().getFirst()))
                .isEmpty();
    }
}
