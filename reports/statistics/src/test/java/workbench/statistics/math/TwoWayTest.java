package workbench.statistics.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TwoWayTest {

    /**
     * Columns (1 2 3) and (2 4 6) around their means 2 and 4: the rows' effects are -1.5, 0, 1.5, so 9 between the rows on 2
     * degrees of freedom, and 1 is left on 2.
     */
    @Test
    void agreesWithTheTableByHand() {
        var test = TwoWay.ofRows(new double[][] {{1, 2, 3}, {2, 4, 6}});
        assertThat(test.f()).isCloseTo(9, within(1e-12));
        assertThat(test.p()).isCloseTo(0.1, within(1e-12)); // F with 2 and 2 degrees: p = 1 / (1 + F)
    }

    /** The penicillin example of Box, Hunter and Hunter, Statistics for Experimenters, chapter 4: five blends, four treatments. */
    @Test
    void agreesWithThePenicillinExampleOfBoxHunterAndHunter() {
        double[][] treatments = {{89, 84, 81, 87, 79}, {88, 77, 87, 92, 81}, {97, 92, 87, 89, 80}, {94, 79, 85, 84, 88}
        };
        var test = TwoWay.ofRows(treatments);
        assertThat(test.numeratorDegrees()).isEqualTo(4);
        assertThat(test.denominatorDegrees()).isEqualTo(12);
        assertThat(test.f()).isCloseTo(3.51, within(0.01)); // blocks: 66.0 / 18.83
    }

    @Test
    void answersATableThatDoesNotVary() {
        assertThat(TwoWay.ofRows(new double[][] {{1, 1}, {2, 2}}).p()).isEqualTo(1);
        assertThat(TwoWay.ofRows(new double[][] {{1, 2}, {2, 3}}).p()).isZero();
    }
}
