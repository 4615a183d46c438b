package workbench.harness.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbench.analysis.Analysis;
import workbench.harness.terminal.PlainScreen;
import workbench.harness.terminal.Progress;
import workbench.harness.terminal.Screen;
import workbench.parameter.UsageException;
import workbench.site.Runs;
import workbench.site.Site;
import workbench.site.export.Exports;
import workbench.site.export.ReportFormat;

/** Analyses earlier runs again, measured here or with JMH, and writes their reports. */
@Command(
        name = "report",
        description = {
            "Analyses saved runs again, interrupted ones too, and result files of JMH, and writes their reports. The same"
                    + " input gives the same bytes."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        footer = {
            "",
            "For several runs, the A/A ledger says how often their twins were found to differ.",
            "For JMH, a benchmark class with its parameters and threads is a slice, and each of its methods a strategy.",
            "",
            "Examples:",
            "  workbench report",
            "  workbench report results/2026-01-31_12-00-00 --out report",
            "  workbench report --from-jmh jmh-result.json --no-charts",
            "  workbench report --format jmh --format markdown"
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
                    "Where the report goes, with its data; several runs get a folder each, and a page that links to them."
                            + " Default: the folder of the run; for FILE.json of JMH, FILE-report beside it.")
    private @Nullable Path out;

    @Option(names = "--no-charts", description = "Leave out the pictures.")
    private boolean noCharts;

    @Option(
            names = "--all-charts",
            description = "Draw the pictures even of more than " + Site.MOST_DRAWN + " slices, which takes minutes.")
    private boolean allCharts;

    @Mixin
    private FormatOption format = new FormatOption();

    @Mixin
    private OpenOption open = new OpenOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (noCharts && allCharts) {
            throw new UsageException("--no-charts and --all-charts exclude each other; give one of them");
        }
        var formats = format.chosen();
        var paged = formats.isEmpty() || formats.contains(ReportFormat.HTML);
        if (!paged && (noCharts || allCharts || open.isWanted())) {
            throw new UsageException(
                    "--no-charts, --all-charts and --open are about the page; add --format html, or leave them out");
        }
        var saved = read(); // all of it, so that nothing is written if one is damaged
        var places = places(saved);
        var screen = new PlainScreen(spec.commandLine().getOut());
        var analysed = new LinkedHashMap<String, Analysis>();
        var last = Path.of(""); // the page that --open opens: that of several runs, if there is one
        for (var place : places.entrySet()) {
            var run = place.getValue();
            var analysis = Analysis.of(run.journal());
            if (paged) {
                run.keepIn(place.getKey(), analysis);
            } else {
                run.prepare(place.getKey());
            }
            if (saved.size() > 1) {
                screen.print(List.of("== " + run.name()));
            }
            new Progress(screen).finish(analysis);
            last = formats.isEmpty()
                    ? page(analysis, place.getKey(), screen)
                    : parts(analysis, run, place.getKey(), formats, screen);
            analysed.put(out == null ? place.getKey().toString() : run.name(), analysis);
        }
        if (saved.size() > 1 && paged) {
            last = together(new Runs(analysed), screen).orElse(last);
        }
        open.show(last, screen);
        return 0;
    }

    private Path page(Analysis analysis, Path folder, Screen screen) throws IOException {
        var page = Site.write(analysis, folder, drawn(analysis));
        print(page, screen);
        return page;
    }

    private boolean drawn(Analysis analysis) {
        return !noCharts && (allCharts || analysis.slices().size() <= Site.MOST_DRAWN);
    }

    /** Writes the parts that are asked for and prints where they are; the last of them, which is the page if there is one. */
    private Path parts(Analysis analysis, SavedRun run, Path folder, Set<ReportFormat> formats, Screen screen)
            throws IOException {
        var written = Site.write(analysis, run.home(), folder, formats, drawn(analysis));
        screen.print(Stream.of(
                        List.of(""),
                        written.stream().map(file -> "Written: " + uri(file)).toList(),
                        List.of(""))
                .flatMap(List::stream)
                .toList());
        if (formats.contains(ReportFormat.TRACE) && !written.contains(folder.resolve(Exports.EVENTS.name()))) {
            throw new UsageException("%s has no traces, so --format trace has nothing to write".formatted(run.name()));
        }
        return written.getLast();
    }

    /** Prints what several runs say together; the page that links to them, if they have a folder in common. */
    private Optional<Path> together(Runs runs, Screen screen) throws IOException {
        screen.say(List.of(runs.ledger()));
        if (out == null) {
            return Optional.empty();
        }
        var page = runs.write(out);
        print(page, screen);
        return Optional.of(page);
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

    /** The folders of the reports. Fails before anything is written if one report would overwrite another. */
    private Map<Path, SavedRun> places(List<SavedRun> saved) throws IOException {
        var places = new LinkedHashMap<Path, SavedRun>();
        for (var run : saved) {
            var folder = out == null ? run.home() : saved.size() > 1 ? out.resolve(run.name()) : out;
            if (places.put(folder, run) != null) {
                throw new UsageException(
                        "two of the runs are called '%s', so one report would overwrite the other; name each run once, or report them one at a time"
                                .formatted(run.name()));
            }
            run.requireOwn(folder);
        }
        return places;
    }

    private static void print(Path page, Screen screen) {
        screen.print(List.of("", "Report: " + uri(page), ""));
    }

    private static URI uri(Path file) {
        return file.toAbsolutePath().normalize().toUri();
    }
}
