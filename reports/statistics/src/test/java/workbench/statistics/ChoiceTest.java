package workbench.statistics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Which cell to use. Each sample has the logarithms -0.02, -0.01, 0, 0.01, 0.02 around its mean, so that a difference of two has
 * the standard error sqrt(2 * 0.00025 / 5) = 0.01 with 8 degrees of freedom. The quantiles of Student's t with 8 degrees are from
 * printed tables: 1.8595 (0.95), 2.3060 (0.975), 2.7515 (0.9875).
 */
class ChoiceTest {

    private static final double NEAR = 1e-4;

    @Test
    void boundsWhatTheChoiceMayCost() {
        var choice = choice(around(0), around(0.01));

        assertThat(choice.chosen()).isZero();
        assertThat(choice.verified()).isFalse();
        assertThat(choice.regret()).isCloseTo(Math.exp(-0.01 + 0.018595), within(NEAR));
        assertThat(choice.candidates()).containsExactly(0, 1);
        assertThat(choice.slower()).isEmpty();
    }

    @Test
    void correctsForTheNumberOfRivalsAndBoundsTheOthersFromBothSides() {
        var choice = choice(around(0.2), around(0.01), around(0));

        assertThat(choice.chosen()).isEqualTo(2);
        assertThat(choice.regret()).isCloseTo(Math.exp(-0.01 + 0.02306), within(NEAR));
        assertThat(choice.candidates()).containsExactly(2, 1);
        var bounds = requireNonNull(choice.slower().get(0));
        assertThat(bounds.low()).isCloseTo(Math.exp(0.19 - 0.027515), within(NEAR));
        assertThat(bounds.high()).isCloseTo(Math.exp(0.20 + 0.027515), within(NEAR));
        assertThat(bounds.level()).isEqualTo(0.95);
    }

    @Test
    void namesTheFastestIfItBeatsEachOther() {
        var choice = choice(around(0.1), around(0), around(0.12));

        assertThat(choice.verified()).isTrue();
        assertThat(choice.chosen()).isEqualTo(1);
        assertThat(choice.regret()).isEqualTo(1);
    }

    /** The mean of one rival is far away, but most of its forks are not. */
    @Test
    void ranksMustAgree() {
        var rival = sample(-0.011, -0.001, 0.9, 0.85, 0.95, 0.9, 0.9, -0.002);
        var best = sample(-0.02, -0.01, 0, 0.01, 0.02, -0.015, 0.015, 0.001);

        assertThat(Family.of(List.of(best, rival), 0.05)
                        .comparison(0, 1)
                        .shift()
                        .orElseThrow()
                        .pDifferent())
                .isLessThan(0.05);
        assertThat(choice(best, rival).verified()).isFalse();
    }

    @Test
    void allAnalysesMustAgree() {
        var first = Family.of(List.of(around(0), around(0.1)), 0.05);
        var second = Family.of(List.of(around(0.03), around(0)), 0.05);

        var choice =
                first.confirmedBy(second, Warning.RESTS_ON_REPETITION).choice().orElseThrow();

        assertThat(first.choice().orElseThrow().verified()).isTrue();
        assertThat(choice.verified()).isFalse();
        assertThat(choice.chosen()).isZero();
        assertThat(choice.candidates()).containsExactly(0, 1);
        assertThat(choice.regret()).isCloseTo(Math.exp(0.03 + 0.018595), within(NEAR));
    }

    @Test
    void isAmongTheCellsThatHaveForksEnough() {
        var few = sample(-1, -1.01, -0.99, -1);
        var failed = around(-2);

        var choice = Family.of(
                        List.of(failed, few, around(0.01), around(0)), Set.of(0), Looks.once(0.05), Margin.DEFAULT)
                .choice()
                .orElseThrow();

        assertThat(choice.candidates()).containsExactly(3, 2);
        assertThat(Family.of(List.of(few, around(0)), 0.05).choice()).isEmpty();
        assertThat(Family.of(List.of(few, around(0)), 0.05).outlook(Choice.SMALL_REGRET))
                .isEmpty();
    }

    @Test
    void cellsWithoutScatterAreComparedAsTheyAre() {
        var choice = choice(sample(0, 0, 0, 0, 0), sample(0.1, 0.1, 0.1, 0.1, 0.1));

        assertThat(choice.candidates()).containsExactly(0);
        assertThat(choice.verified()).isFalse();
        assertThat(choice.regret()).isEqualTo(1);
    }

    @Test
    void saysHowManyForksWouldSettleIt() {
        var wild = List.of(sample(-0.2, -0.1, 0, 0.1, 0.2), sample(-0.19, -0.09, 0.01, 0.11, 0.21));
        var narrow = List.of(around(0), around(0.01));
        var hopeless = List.of(sample(-2, -1, 0, 1, 2), sample(-2, -1, 0, 1, 2));

        assertThat(outlook(narrow).toSettle()).hasValue(6);
        assertThat(outlook(wild).toSettle().orElseThrow()).isBetween(40, 60);
        assertThat(outlook(hopeless).toSettle()).isEmpty();
        assertThat(outlook(hopeless).forks()).isEqualTo(20);
        assertThat(outlook(hopeless).regret()).isBetween(1.5, 2.5);
    }

    private static Outlook outlook(List<Sample> samples) {
        return Family.of(samples, 0.05).outlook(Choice.SMALL_REGRET).orElseThrow();
    }

    private static Choice choice(Sample... samples) {
        return Family.of(List.of(samples), 0.05).choice().orElseThrow();
    }

    private static Sample around(double mean) {
        return sample(mean - 0.02, mean - 0.01, mean, mean + 0.01, mean + 0.02);
    }

    private static Sample sample(double... logs) {
        return Sample.ofValues(Arrays.stream(logs).map(Math::exp).toArray());
    }
}
