package workbench.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The short form of the calibration: few runs, so that only what is four standard errors beyond a target fails. */
class CalibrationTest {

    private static final int RUNS = 200;
    private static final double ERRORS = 4;

    @TestFactory
    Stream<DynamicTest> targetsHold() {
        return Goals.all().stream()
                .map(goal -> DynamicTest.dynamicTest(goal.name(), () -> {
                    var rate = goal.measure().apply(Math.max(20, RUNS / goal.cost()));
                    assertThat(goal.holds(rate, ERRORS))
                            .as("%s in %s to %s", rate, goal.low(), goal.high())
                            .isTrue();
                }));
    }
}
