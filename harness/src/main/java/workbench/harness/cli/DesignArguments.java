package workbench.harness.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import workbench.harness.plan.DesignOptions;

/** The options that hold for a run as a whole. */
final class DesignArguments {

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = "How long the run may take; later rounds are left out, and the report says so.")
    private @Nullable String budget;

    @Option(
            names = "--precision",
            paramLabel = "SHARE",
            description =
                    "Cells whose intervals are this narrow, such as 2%%, leave at the next look. Without --forks, "
                            + "looks are at 5, 10, 20 and 40 forks.")
    private @Nullable String precision;

    @Option(
            names = "--twin",
            negatable = true,
            arity = "0",
            description = "Measure a reference of each slice twice, as a guard against false alarms.")
    private Optional<Boolean> twin = Optional.empty();

    @Option(
            names = "--reference",
            paramLabel = "STRATEGY",
            description = "The strategy to measure twice. Default: the baseline of each slice.")
    private @Nullable String reference;

    @Option(
            names = "--repeat",
            negatable = true,
            arity = "0",
            description = "Repeat a round once in which other programs used more than 10%% of the processors.")
    private Optional<Boolean> repeat = Optional.empty();

    @Option(
            names = "--sentinel",
            negatable = true,
            arity = "0",
            description = "Measure each strategy once for two minutes, to see how far its warm-up is.")
    private Optional<Boolean> sentinel = Optional.empty();

    @Option(
            names = "--quiet-wait",
            paramLabel = "TIME",
            description = "How long a run may wait in all for quiet moments before forks; 0s for never.")
    private @Nullable String quietWait;

    DesignOptions given() {
        return new DesignOptions(text(twin), reference, text(repeat), text(sentinel), quietWait, precision, budget);
    }

    private static @Nullable String text(Optional<Boolean> option) {
        return option.map(String::valueOf).orElse(null);
    }
}
