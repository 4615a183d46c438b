package workbench.harness.terminal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbench.harness.plan.PlannedCell;
import workbench.harness.run.Pace;
import workbench.harness.run.RunListener;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.RunEntry;
import workbench.site.analysis.Analysis;

/** Shows a run on a screen while it goes on. */
public final class Progress implements RunListener {

    private final Screen screen;
    private List<String> table = List.of();
    private @Nullable RunEntry run;

    /** Progress on a screen. */
    public Progress(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void started(RunEntry entry) {
        run = entry;
        if (screen.isLive()) {
            table = ResultTable.lines(Analysis.of(Journal.of(entry, List.of(), List.of())));
            show("starting");
        }
    }

    @Override
    public void provisioning(String workload) {
        show("preparing " + workload);
    }

    @Override
    public void forkStarted(PlannedCell cell, int round, Pace pace) {
        show("%s · round %d: %s, %s"
                .formatted(
                        words(pace),
                        round,
                        cell.workload().name(),
                        cell.strategy().name()));
    }

    private static String words(Pace pace) {
        return "%d of %d forks, %s left"
                .formatted(pace.done(), pace.done() + pace.left(), Times.words(pace.remaining()));
    }

    @Override
    public void forkEnded(PlannedCell cell, ForkEntry fork) {
        var failure = fork.failure();
        if (failure != null) {
            screen.print(Paragraph.wrap(
                    "FAILED: %s with %s at width %d: %s: %s (log: %s); it gets no more forks."
                            .formatted(
                                    cell.cell().strategy().label(),
                                    cell.cell().workload().label(),
                                    cell.cell().width(),
                                    failure.kind().words(),
                                    failure.message(),
                                    fork.log()),
                    screen.columns()));
        }
    }

    @Override
    public void roundEnded(int round, List<ForkEntry> forks, Pace pace) {
        if (!screen.isLive()) {
            screen.print(List.of("round %d done: %s".formatted(round, words(pace))));
        } else if (run != null) {
            table = ResultTable.lines(Analysis.of(Journal.of(run, forks, List.of())));
            show(words(pace));
        }
    }

    private void show(String status) {
        var block = new ArrayList<>(table);
        block.add("");
        block.add(status);
        screen.show(block);
    }

    /** Shows the result: the table, the verdicts, and what qualifies them. */
    public void finish(Analysis analysis) {
        screen.show(List.of());
        var lines = new ArrayList<>(ResultTable.lines(analysis));
        lines.add("");
        for (var slice : analysis.slices()) {
            lines.addAll(Paragraph.wrap(slice.title() + ": " + slice.answer().sentence(), screen.columns()));
        }
        lines.add("");
        analysis.remarks().forEach(remark -> lines.addAll(Paragraph.wrap("Note: " + remark, screen.columns())));
        screen.print(lines);
    }
}
