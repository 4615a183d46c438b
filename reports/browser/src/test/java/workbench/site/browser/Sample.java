package workbench.site.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import workbench.results.Journal;
import workbench.results.jmh.JmhFile;
import workbench.results.testkit.RecordedRuns;
import workbench.results.testkit.SyntheticRun;
import workbench.results.testkit.SyntheticRuns;

/** The kinds of reports. */
enum Sample {
    TOUR,
    TROUBLED,
    RICH,
    SMALL,
    BUSY,
    SCALING,
    WIDTHS,
    ARTICLE,
    LANGUAGES,
    CROWD,
    PARTIAL,
    EMPTY,
    EIGHT_SLICES,
    JMH;

    Journal journal() {
        return switch (this) {
            case TOUR -> SyntheticRuns.tour();
            case TROUBLED -> SyntheticRuns.troubled();
            case RICH -> RecordedRuns.rich();
            case SMALL -> SyntheticRuns.small();
            case BUSY -> RecordedRuns.busy(0.4);
            case SCALING -> SyntheticRuns.scaling();
            case WIDTHS -> SyntheticRuns.widths();
            case ARTICLE -> SyntheticRuns.article();
            case LANGUAGES -> SyntheticRuns.languages();
            case CROWD -> SyntheticRuns.crowd();
            case PARTIAL -> SyntheticRuns.partial();
            case EMPTY -> planned();
            case EIGHT_SLICES -> eightSlices();
            case JMH -> jmh();
        };
    }

    /** Whether it has pictures; they would take most of the time of the tests. */
    boolean isDrawn() {
        return this == SMALL;
    }

    /** Its folder: some people give theirs names that mean something in an address. */
    String folder() {
        return this == PARTIAL ? "50 % of #2 & more" : name().toLowerCase(Locale.ROOT);
    }

    /** A run of which nothing has been measured. */
    private static Journal planned() {
        return Journal.of(SyntheticRuns.tour().run(), List.of(), List.of());
    }

    /** Two workloads at four widths each. */
    private static Journal eightSlices() {
        var run = SyntheticRun.seeded(15).cores(8);
        for (var workload : List.of("factor:numbers=50000", "download:images=52")) {
            run.cell(
                    workload,
                    "sequential",
                    1,
                    cell -> cell.millis(400).baseline().floorShare(1));
            for (var width : List.of(2, 4, 8, 16)) {
                for (var strategy : List.of("platform-threads", "virtual-threads", "fork-join", "multi-process")) {
                    run.cell(
                            workload,
                            strategy,
                            width,
                            cell -> cell.millis(400.0 / width + strategy.length())
                                    .floorShare(1.0 / width)
                                    .memory((long) strategy.length() << 24)
                                    .cpuMillis(400 + width));
                }
            }
        }
        return run.journal();
    }

    private static Journal jmh() {
        try {
            return JmhFile.read(Reports.JMH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
