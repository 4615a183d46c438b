package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
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
import workbench.analysis.history.History;
import workbench.harness.terminal.PlainScreen;
import workbench.parameter.OneLine;
import workbench.parameter.UsageException;
import workbench.results.Journal;
import workbench.site.HistoryPage;
import workbench.wording.history.HistoryWords;

/** Follows the cells through the runs of a folder. */
@Command(
        name = "history",
        description = {
            "Follows each cell through the runs of a folder and says from which run on it took another time, and whether the machine"
                    + " moved as far. What is no readable run is left out, and named."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        footer = {
            "",
            "Each run notes the commit of what it measured; see 'run --commit'.",
            "",
            "Examples:",
            "  workbench history",
            "  workbench history nightly --out site/history"
        })
final class HistoryCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "DIR",
            arity = "0..1",
            description = "The folder that holds those of the runs. Default: results.")
    private Path runs = Path.of("results");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where history.html, history.csv and the files for Apache Otava go. Default: DIR/history.")
    private @Nullable Path out;

    @Mixin
    private OpenOption open = new OpenOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var leftOut = new ArrayList<String>();
        var saved = read(leftOut);
        var journals = new LinkedHashMap<String, Journal>();
        saved.forEach(run -> journals.put(run.name(), run.journal()));
        var history = History.of(journals);
        var folder = out == null ? runs.resolve("history") : out;
        guard(saved).prepare(folder);
        var page = new HistoryPage(history, leftOut).write(folder);
        show(history, leftOut, page);
        return 0;
    }

    /** The run whose folder decides who may read what is written: one that not everybody may, if there is one. */
    private static SavedRun guard(List<SavedRun> saved) throws IOException {
        for (var run : saved) {
            if (run.isConfidential()) {
                return run;
            }
        }
        return saved.getFirst();
    }

    private void show(History history, List<String> leftOut, Path page) throws IOException {
        var screen = new PlainScreen(spec.commandLine().getOut());
        screen.say(List.of(HistoryWords.sentence(history)));
        screen.say(history.cells().stream()
                .flatMap(cell -> HistoryWords.changes(history, cell).stream()
                        .map(change -> "%s: %s".formatted(HistoryWords.name(cell), change)))
                .toList());
        screen.say(Stream.concat(
                        HistoryWords.notes(history).stream().map("Note: "::concat),
                        leftOut.stream().map("Left out: "::concat))
                .toList());
        screen.print(List.of("", "Report: " + page.toAbsolutePath().normalize().toUri(), ""));
        open.show(page, screen);
    }

    /** The runs, each once whatever links lead to it. */
    private List<SavedRun> read(List<String> leftOut) throws IOException {
        var saved = new ArrayList<SavedRun>();
        for (var folder : folders()) {
            try {
                saved.add(SavedRun.read(folder));
            } catch (UsageException e) {
                leftOut.add("%s: %s".formatted(folder.getFileName(), OneLine.message(e)));
            }
        }
        if (saved.isEmpty()) {
            throw new UsageException(
                    "%s holds no run; accepted: a folder with folders of runs, such as results".formatted(runs));
        }
        return saved;
    }

    private Set<Path> folders() throws IOException {
        if (!Files.isDirectory(runs)) {
            throw new UsageException(
                    "there is no folder %s; accepted: a folder with folders of runs, such as results".formatted(runs));
        }
        var folders = new LinkedHashSet<Path>();
        try (var entries = Files.list(runs)) {
            for (var entry : entries.sorted().toList()) {
                if (Files.exists(entry.resolve(Journal.FILE))) {
                    folders.add(entry.toRealPath());
                }
            }
        }
        return folders;
    }
}
