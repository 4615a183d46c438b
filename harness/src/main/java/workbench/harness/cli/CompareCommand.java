package workbench.harness.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import workbench.analysis.compare.GateResult;
import workbench.analysis.compare.RunComparison;
import workbench.harness.terminal.ChangeLines;
import workbench.harness.terminal.PlainScreen;
import workbench.parameter.UsageException;
import workbench.site.ComparisonPage;
import workbench.wording.ControlCharacters;
import workbench.wording.compare.DifferenceWords;

/** Compares a run with an earlier one, cell by cell, and can stop a build. */
@Command(
        name = "compare",
        description = {
            "Compares a run with an earlier one: which cells became slower or faster, which are equal, and of which it cannot be told."
                    + " The calibration kernel says how far the machine itself moved between the two; only what exceeds that counts."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        abbreviateSynopsis = true,
        footer = {
            "",
            "Exit codes: 0 nothing is proven against NEW, 1 a cell of NEW failed, 2 wrong usage",
            "or runs that are not alike, 3 slower than allowed, 4 undecided. 1 outranks 3 and 4.",
            "",
            "Examples:",
            "  workbench compare results/2026-01-31_12-00-00 results/latest",
            "  workbench compare base new --fail-if-slower 0.05 --out comparison"
        })
final class CompareCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "BASE", description = "The folder of the earlier run, or its results.jsonl.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Path base;

    @Parameters(index = "1", paramLabel = "NEW", description = "The folder of the later run, likewise.")
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private Path now;

    @Option(
            names = "--across",
            description =
                    "Compare runs that differ in machine, JDK, settings or parameters of the workload all the same; without it they are refused.")
    private boolean across;

    @Mixin
    private GateOptions gate = new GateOptions();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where compare.html and compare.csv go. Default: NEW-against-BASE, beside the folder of NEW.")
    private @Nullable Path out;

    @Mixin
    private OpenOption open = new OpenOption();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before the command runs
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var wanted = gate.gate();
        var before = SavedRun.read(base);
        var after = SavedRun.read(now);
        if (before.home().equals(after.home())) {
            throw new UsageException("BASE and NEW are the same run, %s; accepted: two runs".formatted(after.home()));
        }
        var comparison = RunComparison.of(before.journal(), after.journal());
        if (!across && !comparison.differences().isEmpty()) {
            return refuse(comparison);
        }
        if (comparison.changes().isEmpty()) {
            throw new UsageException(
                    "BASE and NEW have no cell in common: none has the same workload, strategy and width in both");
        }
        var result = wanted.map(
                one -> one.judge(comparison.changed(), comparison.cells().onlyBase()));
        show(comparison, result, before, after);
        return gate.exitCode(comparison.hasFailures(), result);
    }

    /** Says in what the runs differ, a line each. */
    private int refuse(RunComparison comparison) {
        var err = spec.commandLine().getErr();
        err.println("workbench: these runs are not alike; --across compares them all the same");
        comparison.differences().stream()
                .map(DifferenceWords::line)
                .forEach(line -> err.println("  " + ControlCharacters.shown(line)));
        err.flush();
        return Main.USAGE;
    }

    private void show(RunComparison comparison, Optional<GateResult> result, SavedRun before, SavedRun after)
            throws IOException {
        var folder =
                out == null ? after.home().resolveSibling("%s-against-%s".formatted(after.name(), before.name())) : out;
        (before.isConfidential() ? before : after).prepare(folder);
        var page = new ComparisonPage(before.name(), after.name(), comparison, result).write(folder);
        var screen = new PlainScreen(spec.commandLine().getOut());
        screen.print(ChangeLines.of(comparison, result, screen.columns()));
        screen.print(List.of("", "Report: " + page.toAbsolutePath().normalize().toUri(), ""));
        open.show(page, screen);
    }
}
