package workbench.harness.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import workbench.analysis.Analysis;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.Sentinels;
import workbench.harness.run.Pace;
import workbench.harness.run.RunListener;
import workbench.results.CutEntry;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.LookEntry;
import workbench.wording.CaveatWords;
import workbench.wording.FailureWords;
import workbench.wording.SliceWords;

/** Shows a run on a screen while it goes on. */
public final class Progress implements RunListener {

    private final Screen screen;
    private List<String> table = List.of();

    /** Progress on a screen. */
    public Progress(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void started(Journal journal) {
        if (screen.isLive()) {
            table = ResultTable.lines(Analysis.of(journal));
            show("starting");
        }
    }

    @Override
    public void provisioning(String workload) {
        show("preparing " + workload);
    }

    @Override
    public void waiting(Entrant entrant, int round, Duration bound) {
        show("waiting at most %s for a quiet moment: other programs are busy".formatted(Times.words(bound)));
    }

    @Override
    public void forkStarted(Entrant entrant, int round, Pace pace) {
        show("%s · round %d: %s".formatted(words(pace), round, name(entrant)));
    }

    @Override
    public void sentinelStarted(Entrant entrant, int number, int of) {
        var status = "sentinel %d of %d, %s: %s".formatted(number, of, Times.words(Sentinels.LENGTH), name(entrant));
        if (screen.isLive()) {
            show(status);
        } else {
            screen.print(List.of(status));
        }
    }

    private static String name(Entrant entrant) {
        var planned = entrant.planned();
        return "%s, %s%s"
                .formatted(planned.workload().name(), planned.strategy().name(), entrant.twin() ? " (twin)" : "");
    }

    private static String words(Pace pace) {
        return "%d of %d forks, %s left"
                .formatted(pace.done(), pace.done() + pace.left(), Times.words(pace.remaining()));
    }

    @Override
    public void forkEnded(Entrant entrant, ForkEntry fork) {
        var failure = fork.failure();
        if (failure != null) {
            var cell = entrant.planned().cell();
            say("FAILED: %s%s with %s at width %d: %s: %s (log: %s); it gets no more forks."
                    .formatted(
                            cell.strategy().label(),
                            entrant.twin() ? " (twin)" : "",
                            cell.workload().label(),
                            cell.width(),
                            FailureWords.kind(failure.kind()),
                            failure.message(),
                            fork.log()));
        }
    }

    @Override
    public void repeating(int round, double foreignShare) {
        say("Round %d is repeated: other programs used up to %.0f %% of the processors."
                .formatted(round, 100 * foreignShare));
    }

    @Override
    public void looked(LookEntry look) {
        say("Look after %d forks: %s"
                .formatted(
                        look.forks(),
                        look.settled().isEmpty()
                                ? "nothing is settled yet."
                                : "%d cells are settled and leave (%s)."
                                        .formatted(look.settled().size(), String.join(", ", look.settled()))));
    }

    @Override
    public void cut(CutEntry cut) {
        say("Cut short: %s.".formatted(cut.reason()));
    }

    private void say(String text) {
        screen.print(Paragraph.wrap(text, screen.columns()));
    }

    @Override
    public void roundEnded(int round, Journal journal, Pace pace) {
        if (!screen.isLive()) {
            screen.print(List.of("round %d done: %s".formatted(round, words(pace))));
        } else {
            table = ResultTable.lines(Analysis.of(journal));
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
            lines.addAll(Paragraph.wrap(SliceWords.title(slice) + ": " + SliceWords.sentence(slice), screen.columns()));
        }
        lines.add("");
        analysis.caveats()
                .forEach(caveat ->
                        lines.addAll(Paragraph.wrap("Note: " + CaveatWords.sentence(caveat), screen.columns())));
        screen.print(lines);
    }
}
