package workbench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cells before and after a change. */
class ChangesTest {

    private static final Sample BEFORE = Sample.ofValues(100, 101, 99, 100.5, 99.5, 100.2);
    private static final Sample SLOWER = Sample.ofValues(110, 111, 109, 110.5, 109.5, 110.2);
    private static final Sample FAILED = Sample.ofValues();

    @Test
    void whatChangedIsFoundAndWhatDidNotIsEqual() {
        var changes = changes(List.of(SLOWER, BEFORE, FAILED), List.of(BEFORE, BEFORE, BEFORE), 1);

        assertThat(changes.comparisons())
                .extracting(Comparison::verdict)
                .containsExactly(Verdict.WIN, Verdict.TIE, Verdict.INCONCLUSIVE);
        assertThat(changes.comparisons().getFirst().ratio()).isCloseTo(1.1, within(0.001));
        assertThat(changes.comparisons().getLast().warnings()).containsExactly(Warning.NO_FORKS);
        assertThat(changes.detectable(2)).isEmpty();
    }

    @Test
    void aCellThatFailedIsCorrectedForAllTheSame() {
        var alone = changes(List.of(SLOWER), List.of(BEFORE), 1).comparisons().getFirst();
        var among = changes(List.of(SLOWER, FAILED, FAILED), List.of(BEFORE, BEFORE, FAILED), 1)
                .comparisons()
                .getFirst();

        assertThat(among.pDifferent()).isCloseTo(3 * alone.pDifferent(), within(1e-12));
    }

    @Test
    void aDifferenceCountsOnlyBeyondTheShiftOfTheMachine() {
        assertThat(verdict(1.03)).isEqualTo(Verdict.WIN);
        assertThat(verdict(1.08)).isEqualTo(Verdict.LEAN);
        assertThat(verdict(1.1)).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(changes(List.of(BEFORE), List.of(BEFORE), 1.03).comparisons())
                .as("equal within 2 % only where the machine moved by less")
                .extracting(Comparison::verdict)
                .containsExactly(Verdict.INCONCLUSIVE);
        assertThat(changes(List.of(BEFORE), List.of(BEFORE), 1.03)
                        .comparisons()
                        .getFirst()
                        .simultaneous()
                        .orElseThrow())
                .satisfies(interval -> assertThat(interval.low()).isLessThan(1 / 1.03))
                .satisfies(interval -> assertThat(interval.high()).isGreaterThan(1.03));
    }

    private static Verdict verdict(double shift) {
        return changes(List.of(SLOWER), List.of(BEFORE), shift)
                .comparisons()
                .getFirst()
                .verdict();
    }

    @Test
    void theRobustCheckCountsOnlyBeyondTheShiftToo() {
        var inside =
                changes(List.of(SLOWER), List.of(BEFORE), 1.12).comparisons().getFirst();
        var beyond =
                changes(List.of(SLOWER), List.of(BEFORE), 1.05).comparisons().getFirst();

        assertThat(inside.robust().map(RobustCheck::different)).contains(false);
        assertThat(beyond.robust().map(RobustCheck::different)).contains(true);
    }

    @Test
    void anotherAnalysisAndABusyMachineOnlyWeaken() {
        var changes = changes(List.of(SLOWER, BEFORE), List.of(BEFORE, BEFORE), 1);
        var other = changes(List.of(BEFORE, BEFORE), List.of(BEFORE, BEFORE), 1);

        assertThat(changes.confirmedBy(other, Warning.RESTS_ON_REPETITION).comparisons())
                .extracting(Comparison::verdict)
                .containsExactly(Verdict.INCONCLUSIVE, Verdict.TIE);
        assertThat(changes.onBusyMachine(cell -> cell == 0).comparisons())
                .extracting(Comparison::verdict)
                .containsExactly(Verdict.LEAN, Verdict.TIE);
    }

    @Test
    void bothSidesHaveTheSameCells() {
        assertThatThrownBy(() -> changes(List.of(SLOWER), List.of(), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 cells after a change, 0 before it");
    }

    @Test
    void theShiftOfTheMachineIsBoundedInBothDirections() {
        var shift = MachineShift.of(SLOWER, BEFORE);

        assertThat(shift.ratio()).isCloseTo(1.1, within(0.001));
        assertThat(shift.bound())
                .isEqualTo(shift.interval().orElseThrow().high())
                .isBetween(1.1, 1.12);
        assertThat(MachineShift.of(BEFORE, SLOWER).bound()).isCloseTo(shift.bound(), within(1e-12));
        assertThat(MachineShift.of(Sample.ofValues(4.2), Sample.ofValues(4)).bound())
                .as("without an interval")
                .isCloseTo(1.05, within(1e-12));
        assertThat(MachineShift.NONE.bound()).isEqualTo(1);
    }

    /** In 300 runs the standard error of a chance of 80 % is 2.3 %; six of them are allowed below, for good. */
    @Test
    void aSlowDownThatIsSaidToBeDetectableIsFound() {
        var random = new Random(7);
        var detectable = mean(random, 0, changes -> value(changes.detectable(0)));

        var found = mean(
                random,
                Math.log(detectable),
                changes -> isSlower(changes.comparisons().getFirst()) ? 1 : 0);

        assertThat(detectable).isBetween(1.03, 1.12);
        assertThat(found).isBetween(0.66, 0.94);
    }

    private static double value(OptionalDouble detectable) {
        return detectable.orElseThrow();
    }

    private static boolean isSlower(Comparison comparison) {
        return comparison.ratio() > 1 && (comparison.verdict() == Verdict.WIN || comparison.verdict() == Verdict.LEAN);
    }

    private static double mean(Random random, double slower, ToDoubleFunction<Changes> figure) {
        return IntStream.range(0, 300)
                .mapToObj(_ -> changes(
                        List.of(sample(random, slower), sample(random, 0), sample(random, 0)),
                        List.of(sample(random, 0), sample(random, 0), sample(random, 0)),
                        1))
                .mapToDouble(figure)
                .average()
                .orElseThrow();
    }

    private static Sample sample(Random random, double log) {
        return Sample.ofValues(IntStream.range(0, 8)
                .mapToDouble(_ -> Math.exp(log + 0.03 * random.nextGaussian()))
                .toArray());
    }

    private static Changes changes(List<Sample> after, List<Sample> before, double shift) {
        return Changes.of(after, before, 0.05, Margin.DEFAULT, new MachineShift(shift, Optional.empty()));
    }
}
