package workbench.harness.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import workbench.analysis.compare.GateOutcome;
import workbench.analysis.compare.GateResult;
import workbench.analysis.compare.SlowdownGate;
import workbench.harness.plan.ValueType;
import workbench.parameter.UsageException;

/** The options by which a build stops at a change that makes a cell slower. */
final class GateOptions {

    @Option(
            names = "--fail-if-slower",
            paramLabel = "SHARE",
            description = "End with exit code 3 if a cell is proven to be slower by more than this, such as 5%%.")
    private @Nullable String limit;

    @Option(
            names = "--fail-undecided",
            description =
                    "With --fail-if-slower: end with exit code 4 if some cell is not proven to be no slower either.")
    private boolean failUndecided;

    /**
     * The gate, if one is wanted.
     *
     * @throws UsageException if the options do not make sense
     */
    Optional<SlowdownGate> gate() {
        if (limit == null) {
            if (failUndecided) {
                throw new UsageException("--fail-undecided needs --fail-if-slower SHARE, such as --fail-if-slower 5%");
            }
            return Optional.empty();
        }
        return Optional.of(new SlowdownGate(ValueType.share().parse("fail-if-slower", limit)));
    }

    /**
     * The exit code that a command ends with.
     *
     * @param failed whether a cell has failed, which outranks what the gate found
     * @param result what the gate found; empty if there is none
     */
    int exitCode(boolean failed, Optional<GateResult> result) {
        if (failed) {
            return Main.FAILED;
        }
        return result.map(GateResult::outcome).map(this::exitCode).orElse(0);
    }

    private int exitCode(GateOutcome outcome) {
        return switch (outcome) {
            case PASSED -> 0;
            case SLOWER -> Main.SLOWER;
            case UNDECIDED -> failUndecided ? Main.UNDECIDED : 0;
        };
    }
}
