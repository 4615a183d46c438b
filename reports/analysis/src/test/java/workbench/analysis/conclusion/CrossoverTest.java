package workbench.analysis.conclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import workbench.analysis.Analysis;
import workbench.analysis.conclusion.Crossover.Course;
import workbench.results.Question;
import workbench.results.testkit.SyntheticRun;

class CrossoverTest {

    /** The times of an item in the baseline, in microseconds. */
    private static final double[] ITEMS = {0.1, 1, 10, 100};

    /** With an overhead of 4 µs at width 2, items of 8 µs are where both take the same. */
    @Test
    void itIsWhereBothTakeTheSame() {
        var course = course(crossover(run(1, 0.002)), "threads");

        assertThat(course.gains())
                .hasSize(4)
                .extracting(Crossover.Gain::itemNanos)
                .isSorted();
        assertThat(course.width()).isEqualTo(2);
        assertThat(course.crossing().estimate().orElseThrow()).isCloseTo(8_000, within(200.0));
        assertThat(course.crossing().from().orElseThrow())
                .isLessThan(course.crossing().estimate().orElseThrow());
        assertThat(course.crossing().to().orElseThrow())
                .isGreaterThan(course.crossing().estimate().orElseThrow());
    }

    @Test
    void whatPaysEverywhereAndWhatPaysNowhere() {
        var courses = crossover(run(2, 0.002));
        var free = course(courses, "free");
        var dear = course(courses, "dear");

        var smallest = OptionalDouble.of(free.gains().getFirst().itemNanos());
        assertThat(free.crossing()).isEqualTo(new Crossing(OptionalDouble.empty(), smallest, smallest));
        var largest = OptionalDouble.of(dear.gains().getLast().itemNanos());
        assertThat(dear.crossing()).isEqualTo(new Crossing(largest, OptionalDouble.empty(), OptionalDouble.empty()));
    }

    @Test
    void withoutItemsOrABaselineThereAreNoLines() {
        var unknown = SyntheticRun.seeded(3)
                .question(Question.CROSSOVER)
                .cell("w", "alone", 1, cell -> cell.millis(10).baseline())
                .cell("w", "threads", 2, cell -> cell.millis(5));

        assertThat(crossover(unknown).courses()).isEmpty();
    }

    /** The overhead is fixed, as the crossing assumes; noise of 3 % among forks. */
    @Test
    void theIntervalHoldsTheTruthAsOftenAsItSays() {
        var runs = 400;
        var held = 0;
        for (var seed = 0; seed < runs; seed++) {
            var crossing = course(crossover(run(1_000 + seed, 0.03)), "threads").crossing();
            if (crossing.from().orElse(0) <= 8_000 && crossing.to().orElse(Double.POSITIVE_INFINITY) >= 8_000) {
                held++;
            }
        }
        assertThat((double) held / runs).isGreaterThan(0.95 - 2 * Math.sqrt(0.05 * 0.95 / runs));
    }

    private static SyntheticRun run(long seed, double noise) {
        var run = SyntheticRun.seeded(seed).question(Question.CROSSOVER);
        for (var micros : ITEMS) {
            cell(run, micros, "alone", 1, noise, item -> item);
            cell(run, micros, "threads", 2, noise, item -> item / 2 + 4);
            cell(run, micros, "free", 2, noise, item -> item / 2);
            cell(run, micros, "dear", 2, noise, item -> item / 2 + 1_000);
        }
        return run;
    }

    private static void cell(
            SyntheticRun run, double micros, String strategy, int width, double noise, Function<Double, Double> time) {
        run.cell("w:item=" + micros, strategy, width, cell -> {
            cell.millis(time.apply(micros)).items(1_000).noise(noise);
            if (width == 1) {
                cell.baseline();
            }
        });
    }

    private static Course course(Crossover crossover, String name) {
        return crossover.courses().stream()
                .filter(course -> course.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Crossover crossover(SyntheticRun run) {
        return (Crossover) Analysis.of(run.journal()).conclusion().orElseThrow();
    }
}
