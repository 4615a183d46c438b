package workbench.results.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import workbench.results.Environment;
import workbench.results.Journal;

/**
 * Twelve nightly runs of one plan: from the sixth on, fork-join takes 1.4 times as long; from the ninth on, the machine takes 1.25
 * times as long for everything. The last but one has a cell less.
 */
public final class SyntheticHistory {

    private static final int RUNS = 12;
    private static final String FACTOR = "factor:numbers=50000";
    private static final Instant FIRST = Instant.parse("2026-11-01T02:00:00Z");

    private SyntheticHistory() {}

    /** The runs by the names of their folders, the latest first. */
    public static Map<String, Journal> runs() {
        return runs(9, UnaryOperator.identity());
    }

    /**
     * The same runs on a machine with another story.
     *
     * @param slower from which run on the machine is slower by the calibration kernel and all else; 13 for never
     * @param exchanged what its other machine is like from the sixth run on
     */
    public static Map<String, Journal> runs(int slower, UnaryOperator<Environment> exchanged) {
        var runs = new LinkedHashMap<String, Journal>();
        for (var night = RUNS; night >= 1; night--) {
            var run = SyntheticRun.seeded(100 + night)
                    .started(FIRST.plus(Duration.ofDays(night - 1)))
                    .commit(String.format(Locale.ROOT, "c0ffee%02d", night))
                    .machine(night < 6 ? UnaryOperator.identity() : exchanged)
                    .calibrated(night < slower ? 1 : 1.25)
                    .cell(FACTOR, "sequential", 1, c -> c.millis(361).baseline());
            var forkJoin = night < 6 ? 180 : 180 * 1.4;
            if (night != RUNS - 1) {
                run.cell(FACTOR, "fork-join", 2, c -> c.millis(forkJoin));
            }
            runs.put(String.format(Locale.ROOT, "night-%02d", night), run.journal());
        }
        return runs;
    }
}
