package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import workbench.harness.terminal.Paragraph;
import workbench.harness.terminal.PlainScreen;
import workbench.harness.terminal.Progress;
import workbench.harness.terminal.Screen;
import workbench.parameter.UsageException;
import workbench.site.Site;
import workbench.site.analysis.Analysis;
import workbench.site.analysis.Trust;

/** Analyses runs again that were measured before, here or with JMH, and writes their reports. */
@Command(
        name = "report",
        description = {
            "Analyses saved runs again and writes their reports; the same input gives the same bytes. Also a run that was"
                    + " cut short, and result files of JMH."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        footer = {
            "",
            "Of JMH, a benchmark class with its parameters and threads is a slice, and each of its methods a strategy.",
            "",
            "Examples:",
            "  workbench report",
            "  workbench report results/2026-01-31_12-00-00 --out report",
            "  workbench report --from-jmh jmh-result.json"
        })
final class ReportCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR|FILE",
            arity = "0..*",
            description = "Folders of runs, or their results.jsonl. Default: results/latest.")
    private Path[] runs = {};

    @Option(names = "--from-jmh", paramLabel = "FILE", description = "A result file of JMH (-rf json); repeatable.")
    private List<Path> fromJmh = new ArrayList<>();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Where the report goes, with the data it is made of; of several runs, each into a folder in it."
                            + " Default: the folder of the run; for FILE.json of JMH, FILE-report beside it.")
    private @Nullable Path out;

    @Override
    public Integer call() throws IOException {
        var saved = read(); // all of it, so that nothing is written if one is damaged
        var screen = PlainScreen.onStandardOutput();
        var folders = new HashSet<Path>();
        for (var run : saved) {
            var folder = folder(run, saved.size() > 1, folders);
            run.keepIn(folder);
            print(run, Site.write(run.journal(), folder), saved.size() > 1, screen);
        }
        if (saved.size() > 1) {
            Trust.ledger(saved.stream().map(SavedRun::journal).map(Analysis::of).toList())
                    .ifPresent(ledger -> screen.print(Paragraph.wrap("All runs: " + ledger + ".", screen.columns())));
        }
        return 0;
    }

    private List<SavedRun> read() throws IOException {
        var saved = new ArrayList<SavedRun>();
        for (var run : runs.length == 0 && fromJmh.isEmpty() ? List.of(RunCommand.LATEST) : Arrays.asList(runs)) {
            saved.add(SavedRun.read(run));
        }
        for (var file : fromJmh) {
            saved.add(SavedRun.ofJmh(file));
        }
        return saved;
    }

    private Path folder(SavedRun run, boolean several, Set<Path> taken) {
        if (out == null || !several) {
            return out == null ? run.home() : out;
        }
        var folder = out.resolve(run.name());
        if (!taken.add(folder)) {
            throw new UsageException(
                    "two of the runs are called '%s', so that one report would overwrite the other; accepted is --out for one of them at a time"
                            .formatted(run.name()));
        }
        return folder;
    }

    private static void print(SavedRun run, Path report, boolean several, Screen screen) {
        if (several) {
            screen.print(List.of("== " + run.name()));
        }
        new Progress(screen).finish(Analysis.of(run.journal()));
        screen.print(
                List.of("", "Report: " + report.toAbsolutePath().normalize().toUri(), ""));
    }
}
