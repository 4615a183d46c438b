package workbench.statistics.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The long form of the calibration: enough runs for each goal that every target must hold without allowance. Writes the
 * table of the README to {@code target/calibration.md}. The system property {@code calibration} sets another number of
 * runs.
 */
@Tag("long")
class CalibrationTableTest {

    @Test
    void targetsHold() throws IOException {
        var runs = Integer.getInteger("calibration", 2_000);
        var table = new StringBuilder(
                "| what | runs | rate % (standard error) | accepted % | holds |\n|---|---|---|---|---|\n");
        var missed = Goals.all().stream()
                .filter(goal -> !row(goal, goal.measure().apply(runs), table))
                .map(Goal::name)
                .collect(Collectors.joining("\n"));
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "calibration.md"), "Seed " + Goals.SEED + "\n\n" + table);
        assertThat(missed).isEmpty();
    }

    private static boolean row(Goal goal, Rate rate, StringBuilder table) {
        var holds = goal.holds(rate, 0);
        var row = String.format(
                Locale.ROOT,
                "| %s | %d | %.1f (%.1f) | %.1f - %.1f | %s |%n",
                goal.name(),
                rate.runs(),
                100 * rate.share(),
                100 * rate.errorAt(rate.share()),
                100 * goal.low(),
                100 * goal.high(),
                holds ? "yes" : "NO");
        System.out.print(row);
        table.append(row);
        return holds;
    }
}
