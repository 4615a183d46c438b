package workbench.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import workbench.analysis.slice.Saving;
import workbench.analysis.slice.SliceVerdict;
import workbench.results.testkit.SyntheticRun;

class SavingTest {

    private static final long MIB = 1 << 20;

    @Test
    void theCandidateThatNeedsLeastIsNamed() {
        assertThat(savings(100, 60, 40)).singleElement().satisfies(saving -> {
            assertThat(saving.resource()).isEqualTo(Saving.Resource.MEMORY);
            assertThat(saving.standing().name()).isEqualTo("third");
            assertThat(saving.amount()).isEqualTo(41.0 * MIB);
            assertThat(saving.ofChoice()).isEqualTo(102.5 * MIB);
        });
    }

    @Test
    void littleIsNotWorthASentence() {
        assertThat(savings(100, 95, 100)).isEmpty();
    }

    @Test
    void nothingIsSaidWhereTheChoiceIsTheCheapest() {
        assertThat(savings(40, 60, 100)).isEmpty();
    }

    @Test
    void aStrategyThatIsTooSlowSavesNothing() {
        var run = run(100, 95, 95).cell("w", "slow", 2, cell -> cell.millis(50).memory(10 * MIB));

        assertThat(savings(run)).isEmpty();
    }

    /** Three that cannot be told apart, the first with the lowest time. */
    private static SyntheticRun run(long first, long second, long third) {
        return SyntheticRun.seeded(7)
                .cell("w", "first", 2, cell -> cell.millis(10).noise(0.08).memory(first * MIB))
                .cell("w", "second", 2, cell -> cell.millis(10.35).noise(0.08).memory(second * MIB))
                .cell("w", "third", 2, cell -> cell.millis(10.35).noise(0.08).memory(third * MIB));
    }

    private static List<Saving> savings(long first, long second, long third) {
        return savings(run(first, second, third));
    }

    private static List<Saving> savings(SyntheticRun run) {
        var verdict = Analysis.of(run.journal()).slices().getFirst().verdict();
        assertThat(verdict).isInstanceOf(SliceVerdict.Chosen.class);
        var chosen = (SliceVerdict.Chosen) verdict;
        assertThat(chosen.choice().name()).isEqualTo("first");
        assertThat(chosen.candidates()).hasSize(2);
        return chosen.savings();
    }
}
