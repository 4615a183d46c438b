package workbench.harness.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import workbench.analysis.Analysis;
import workbench.harness.plan.Entrant;
import workbench.harness.plan.PlannedCell;
import workbench.harness.plan.Sentinels;
import workbench.harness.probe.ProbeOutcome;
import workbench.harness.probe.ProbeWords;
import workbench.harness.run.RunListener;
import workbench.harness.run.RunProgress;
import workbench.results.CutEntry;
import workbench.results.Failure;
import workbench.results.ForkEntry;
import workbench.results.Journal;
import workbench.results.LookEntry;
import workbench.results.ProfileEntry;
import workbench.wording.CaveatWords;
import workbench.wording.DecisionWords;
import workbench.wording.FailureWords;
import workbench.wording.Figures;
import workbench.wording.OutcomeWords;
import workbench.wording.OverallWords;
import workbench.wording.ShapeWords;
import workbench.wording.compare.GateWords;
import workbench.wording.conclusion.ConclusionWords;

/** Shows a run on a screen while it is in progress. */
public final class Progress implements RunListener {

    /** More slices are counted instead of shown. */
    private static final int MOST_SHOWN = 20;

    private final Screen screen;
    private final Set<String> hindrances = new HashSet<>();
    private List<String> table = List.of();

    /** Progress on a screen. */
    public Progress(Screen screen) {
        this.screen = screen;
    }

    @Override
    public void started(Journal journal) {
        if (screen.isLive()) {
            table = ResultTable.lines(Analysis.of(journal), screen.columns());
            show("starting");
        }
    }

    @Override
    public void provisioning(String workload) {
        show("preparing " + workload);
    }

    @Override
    public void probing(String workload) {
        show("probing " + workload);
    }

    @Override
    public void probed(String workload, ProbeOutcome outcome) {
        var sentences = ProbeWords.sentences(outcome, "The run goes on; 'workbench probe' looks longer.");
        say("Probe of %s: %s".formatted(workload, String.join(" ", sentences)));
    }

    @Override
    public void unprobed(String workload, String why) {
        say("%s was not probed: %s".formatted(workload, why));
    }

    @Override
    public void waiting(Entrant entrant, Duration bound) {
        show("waiting for up to %s: other programs are busy".formatted(Figures.duration(bound)));
    }

    @Override
    public void forkStarted(Entrant entrant, int round, RunProgress progress) {
        show("%s · round %d: %s".formatted(words(progress), round, name(entrant)));
    }

    @Override
    public void sentinelStarted(Entrant entrant, int number, int of) {
        var status =
                "sentinel %d of %d, %s: %s".formatted(number, of, Figures.duration(Sentinels.LENGTH), name(entrant));
        announce(status);
    }

    @Override
    public void profileStarted(Entrant entrant, int number, int of) {
        announce("profile %d of %d: %s".formatted(number, of, name(entrant)));
    }

    private void announce(String status) {
        if (screen.isLive()) {
            show(status);
        } else {
            screen.print(List.of(status));
        }
    }

    @Override
    public void profileEnded(PlannedCell planned, ProfileEntry profile) {
        var cell = planned.cell();
        if (profile.missing() != null) {
            say("No profile of %s with %s at width %d: %s%s."
                    .formatted(
                            cell.strategy().label(),
                            cell.workload().label(),
                            cell.width(),
                            profile.missing(),
                            profile.log() == null ? "" : " (log: %s)".formatted(profile.log())));
        }
    }

    private static String name(Entrant entrant) {
        var cell = entrant.planned().cell();
        return "%s, %s%s"
                .formatted(
                        cell.workload().versionedName(),
                        cell.strategy().versionedName(),
                        entrant.isTwin() ? " (twin)" : "");
    }

    private static String words(RunProgress progress) {
        var all = progress.done() + progress.left();
        return "%d of %s, %s left"
                .formatted(progress.done(), Figures.count(all, "fork"), Figures.duration(progress.remaining()));
    }

    @Override
    public void forkEnded(Entrant entrant, ForkEntry fork) {
        var failure = fork.failure();
        if (failure != null && isNews(failure)) {
            var cell = entrant.planned().cell();
            say("FAILED: %s%s with %s at width %d: %s: %s (log: %s); it gets no more forks."
                    .formatted(
                            cell.strategy().label(),
                            entrant.isTwin() ? " (twin)" : "",
                            cell.workload().label(),
                            cell.width(),
                            FailureWords.kind(failure.kind()),
                            failure.message(),
                            fork.log()));
        }
    }

    /** What keeps several cells from being opened, such as an item that fails in the sequential pass, is said once. */
    private boolean isNews(Failure failure) {
        return failure.kind() != Failure.Kind.NOT_OPENED || hindrances.add(failure.message());
    }

    @Override
    public void repeating(int round, double foreignShare) {
        say("Round %d is repeated: other programs used up to %.0f %% of the processors."
                .formatted(round, 100 * foreignShare));
    }

    @Override
    public void looked(LookEntry look) {
        say("Interim check after %s: %s".formatted(Figures.count(look.forks(), "fork"), done(look.settled())));
    }

    private static String done(List<String> cells) {
        return cells.isEmpty()
                ? "no cell stops yet."
                : "%s done, no more forks (%s)."
                        .formatted(Figures.count(cells.size(), "cell"), String.join(", ", cells));
    }

    @Override
    public void cut(CutEntry cut) {
        say("Cut short: %s.".formatted(cut.reason()));
    }

    private void say(String text) {
        screen.say(List.of(text));
    }

    @Override
    public void roundEnded(int round, Journal journal, RunProgress progress) {
        if (!screen.isLive()) {
            screen.print(List.of("round %d done: %s".formatted(round, words(progress))));
        } else {
            table = ResultTable.lines(Analysis.of(journal), screen.columns());
            show(words(progress));
        }
    }

    private void show(String status) {
        var block = new ArrayList<>(table);
        block.add("");
        block.add(status);
        screen.show(block);
    }

    /** Shows the result: the table and the verdicts, or how many there are of each kind, and what qualifies them. */
    public void finish(Analysis analysis) {
        screen.show(List.of());
        var lines = new ArrayList<>(analysis.slices().size() > MOST_SHOWN ? counted(analysis) : shown(analysis));
        analysis.gate()
                .ifPresent(gate -> lines.addAll(
                        Paragraph.wrap(GateWords.title(gate) + " " + GateWords.sentence(gate), screen.columns())));
        analysis.conclusion()
                .ifPresent(conclusion -> lines.addAll(Paragraph.wrap(
                        ConclusionWords.title(conclusion) + " " + ConclusionWords.sentence(conclusion),
                        screen.columns())));
        analysis.overall()
                .ifPresent(overall -> lines.addAll(Paragraph.wrap(
                        OverallWords.title(overall) + ": " + OverallWords.sentence(overall), screen.columns())));
        lines.add("");
        analysis.caveats()
                .forEach(caveat ->
                        lines.addAll(Paragraph.wrap("Note: " + CaveatWords.sentence(caveat), screen.columns())));
        screen.print(lines);
    }

    private List<String> shown(Analysis analysis) {
        var lines = new ArrayList<>(ResultTable.lines(analysis, screen.columns()));
        lines.add("");
        for (var decision : analysis.decisions()) {
            lines.addAll(Paragraph.wrap(
                    DecisionWords.title(decision) + ": " + DecisionWords.sentence(decision), screen.columns()));
            var widths = DecisionWords.atEachWidth(decision);
            if (!widths.isEmpty()) {
                lines.addAll(Paragraph.wrap("Width by width: " + String.join("; ", widths) + ".", screen.columns()));
            }
        }
        for (var shapes : analysis.shapes()) {
            lines.addAll(
                    Paragraph.wrap(ShapeWords.title(shapes) + ": " + ShapeWords.sentences(shapes), screen.columns()));
        }
        return lines;
    }

    private List<String> counted(Analysis analysis) {
        return Paragraph.wrap(OutcomeWords.sentence(analysis.slices()), screen.columns());
    }
}
