package workbench.site.export;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.joining;

import workbench.analysis.Analysis;
import workbench.analysis.compare.GateResult;
import workbench.analysis.conclusion.Conclusion;
import workbench.analysis.scaling.Shapes;
import workbench.analysis.slice.Decision;
import workbench.analysis.slice.Overall;
import workbench.analysis.slice.Slice;
import workbench.wording.CaveatWords;
import workbench.wording.Check;
import workbench.wording.DecisionWords;
import workbench.wording.GroupWords;
import workbench.wording.Loss;
import workbench.wording.OverallWords;
import workbench.wording.RankingRow;
import workbench.wording.RunWords;
import workbench.wording.ShapeWords;
import workbench.wording.SliceWords;
import workbench.wording.TrustWords;
import workbench.wording.compare.GateWords;
import workbench.wording.conclusion.ConclusionWords;

/**
 * The decisions and the first rows of the rankings as Markdown, short enough for a pull request or the summary of a job. Rows that are
 * left out are counted.
 */
public final class SummaryMarkdown {

    private SummaryMarkdown() {}

    /** The summary of a run. */
    public static String of(Analysis analysis) {
        var run = analysis.journal().run();
        var conclusion = analysis.gate().map(SummaryMarkdown::gate).orElse("")
                + analysis.conclusion().map(SummaryMarkdown::conclusion).orElse("");
        var overall = analysis.overall().map(SummaryMarkdown::overall).orElse("");
        var decisions = analysis.decisions().stream()
                .limit(SummaryRows.MOST)
                .map(SummaryMarkdown::decision)
                .collect(joining());
        var shapes = analysis.shapes().stream()
                .limit(SummaryRows.MOST)
                .map(SummaryMarkdown::shapes)
                .collect(joining());
        var shown = SummaryRows.of(analysis);
        var slices = shown.stream().map(one -> slice(one, analysis)).collect(joining());
        var remarks = analysis.caveats().stream()
                .map(CaveatWords::sentence)
                .map(text -> "- " + escaped(text) + "\n")
                .collect(joining());
        return """
                # Comparison of strategies

                %s%s%s%s%s%s%s%s
                %s
                """.formatted(
                        conclusion,
                        overall,
                        decisions,
                        shapes,
                        slices,
                        SummaryRows.leftOut(analysis, shown)
                                .map(text -> escaped(text) + "\n\n")
                                .orElse(""),
                        remarks.isEmpty() ? "" : "Before you trust this:\n\n" + remarks,
                        trust(analysis),
                        escaped(RunWords.machine(run)));
    }

    private static String trust(Analysis analysis) {
        return TrustWords.run(analysis.journal(), analysis.trust()).entrySet().stream()
                .map(fact -> "- %s: %s\n".formatted(escaped(fact.getKey()), escaped(fact.getValue())))
                .collect(joining("", "\nHow far to trust it:\n\n", ""));
    }

    private static String checks(Slice slice) {
        var checks = Check.of(slice).stream().map(Check::words).map(SummaryMarkdown::escaped);
        return checks.collect(
                collectingAndThen(joining("; "), text -> text.isEmpty() ? "" : "Checks: " + text + ".\n\n"));
    }

    private static String rank(RankingRow row) {
        var letters = row.standing().letters();
        return letters.isEmpty() ? row.rank() : "%s %s".formatted(row.rank(), letters);
    }

    private static String conclusion(Conclusion conclusion) {
        return "## %s\n\n**%s**\n\n"
                .formatted(escaped(ConclusionWords.title(conclusion)), escaped(ConclusionWords.sentence(conclusion)));
    }

    private static String gate(GateResult gate) {
        return "## %s\n\n**%s**\n\n".formatted(escaped(GateWords.title(gate)), escaped(GateWords.sentence(gate)));
    }

    private static String overall(Overall overall) {
        return "## %s\n\n**%s**\n\n%s\n\n"
                .formatted(
                        escaped(OverallWords.title(overall)),
                        escaped(OverallWords.sentence(overall)),
                        escaped(OverallWords.rule(overall.compared())));
    }

    private static String decision(Decision decision) {
        return "## %s\n\n**%s**\n\n"
                .formatted(escaped(DecisionWords.title(decision)), escaped(DecisionWords.sentence(decision)));
    }

    private static String shapes(Shapes shapes) {
        return "## %s\n\n**%s**\n\n"
                .formatted(escaped(ShapeWords.title(shapes)), escaped(ShapeWords.sentences(shapes)));
    }

    /** The rows of a slice; its verdict only where the decision above is about several. */
    private static String slice(SummaryRows share, Analysis analysis) {
        var slice = share.slice();
        var rows = share.rows().stream().map(SummaryMarkdown::row).collect(joining());
        var table = rows.isEmpty() ? "" : """
                | rank | strategy | time per job | 95 % interval | vs fastest | verdict | efficiency | open | first job | forks |
                |---|---|--:|---|--:|---|--:|--:|--:|--:|
                """ + rows + "\n";
        var losses = share.losses().stream().map(SummaryMarkdown::loss).collect(joining());
        return "%s%s%s%s%s%s%s"
                .formatted(
                        analysis.slices().size() > 1 ? "### %s\n\n".formatted(escaped(SliceWords.title(slice))) : "",
                        isDecided(slice, analysis) ? "" : "**%s**\n\n".formatted(escaped(SliceWords.sentence(slice))),
                        checks(slice),
                        table,
                        groups(slice),
                        losses,
                        losses.isEmpty() ? "" : "\n");
    }

    private static boolean isDecided(Slice slice, Analysis analysis) {
        return analysis.decisions().stream()
                .anyMatch(decision ->
                        !decision.acrossSlices() && decision.slices().contains(slice));
    }

    private static String groups(Slice slice) {
        var sentences = GroupWords.sentences(slice).stream()
                .map(sentence -> "- %s\n".formatted(escaped(sentence)))
                .collect(joining());
        return sentences.isEmpty() ? "" : sentences + "\n";
    }

    private static String interval(RankingRow row) {
        return row.groups().isEmpty() ? row.interval() : "%s; %s".formatted(row.interval(), row.groups());
    }

    private static String row(RankingRow row) {
        return "| %s | %s | %s | %s | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        rank(row),
                        escaped(row.standing().name()) + (row.standing().baseline() ? " (baseline)" : ""),
                        row.time(),
                        interval(row),
                        row.ratio(),
                        row.verdict(),
                        row.efficiency(),
                        row.open(),
                        row.first(),
                        row.forks());
    }

    private static String loss(Loss loss) {
        return "- %s: %s: %s (forks: %s)\n"
                .formatted(escaped(loss.name()), escaped(loss.kind()), escaped(loss.message()), loss.forks());
    }

    /** Escapes a text so that it is neither Markdown nor HTML, and puts it on one line. */
    public static String escaped(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replaceAll("([\\\\`*_\\[\\]|~#])", "\\\\$1");
    }
}
