package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cells that were measured before and after a change in the same rounds. */
class ChangesInTurnsTest {

    private static final Sample BEFORE = Sample.ofValues(100, 101, 99, 100.5, 99.5, 100.2);

    private static final Sample AFTER = Sample.ofValues(106, 105, 104, 105.5, 104.5, 105.2);

    private static List<Comparison> compare(List<Sample> after, List<Sample> before) {
        return Changes.inTurns(after, before, 0.05, Margin.DEFAULT).comparisons();
    }

    @Test
    void verdictsAreCorrectedForAllCells() {
        var one = compare(List.of(AFTER), List.of(BEFORE)).getFirst();
        var none = Sample.ofValues();
        var pairs = compare(List.of(AFTER, none, none), List.of(BEFORE, none, BEFORE));

        assertThat(one.verdict()).isEqualTo(Verdict.WIN);
        assertThat(one.ratio()).isCloseTo(1.05, within(0.01));
        assertThat(pairs.getFirst().pDifferent()).isCloseTo(3 * one.pDifferent(), within(1e-12));
        assertThat(pairs.subList(1, 3)).extracting(Comparison::verdict).containsOnly(Verdict.INCONCLUSIVE);
    }

    /** Rounds that scatter by a tenth hide a change of 5 % from all but a comparison within rounds. */
    @Test
    void whereRoundsDifferForksAreComparedWithinThem() {
        var rounds = new Random(1).doubles(10, 0.9, 1.1).toArray();
        var before = Collections.nCopies(2, in(rounds, 100));
        var after = List.of(in(rounds, 105), in(rounds, 100));

        var change = compare(after, before).getFirst();

        assertThat(change.paired()).isTrue();
        assertThat(change.verdict()).isEqualTo(Verdict.WIN);
        assertThat(Changes.of(after, before, 0.05, Margin.DEFAULT, MachineShift.NONE)
                        .comparisons()
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    private static Sample in(double[] rounds, double nanos) {
        var noise = new Random(Math.round(nanos))
                .doubles(rounds.length, 0.998, 1.002)
                .toArray();
        return Sample.ofValues(IntStream.range(0, rounds.length)
                .mapToDouble(i -> nanos * rounds[i] * noise[i])
                .toArray());
    }
}
