package workbench.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import workbench.harness.arrival.ArrivalPlan;
import workbench.harness.arrival.Objective;
import workbench.parameter.Durations;
import workbench.results.BlockRecord;
import workbench.results.Design;
import workbench.results.Question;
import workbench.statistics.Choice;

/** Writes a plan's options as records of the journal, and reads them back. A new option gets its place here. */
final class PlanRecords {

    private PlanRecords() {}

    /**
     * The record of a block.
     *
     * @param workloads its workloads, by label
     * @param strategies its strategies, by label
     */
    static BlockRecord of(Block block, List<String> workloads, List<String> strategies) {
        return new BlockRecord(
                workloads,
                strategies,
                block.get(PlanOptions.WIDTH),
                block.looks(),
                Durations.format(block.get(PlanOptions.WARMUP)),
                block.get(PlanOptions.ITERATIONS),
                Durations.format(block.get(PlanOptions.ITERATION_TIME)),
                Durations.format(block.get(PlanOptions.FORK_TIMEOUT)),
                block.get(PlanOptions.JVM_OPTION),
                block.get(PlanOptions.JDK),
                block.get(PlanOptions.JVM_VARIANT).stream()
                        .map(JvmVariant::text)
                        .toList(),
                block.isOnce(),
                block.find(PlanOptions.ARRIVALS).map(ArrivalPlan::text).orElse(null),
                block.find(PlanOptions.OBJECTIVE).map(Objective::toString).orElse(null));
    }

    /** The options of a recorded block. */
    static OptionTexts texts(BlockRecord block) {
        var texts = OptionTexts.NONE
                .with(PlanOptions.WORKLOAD, block.workloads())
                .with(PlanOptions.STRATEGY, block.strategies())
                .with(PlanOptions.WIDTH, texts(block.widths()))
                .with(PlanOptions.FORKS, texts(block.looks()))
                .with(PlanOptions.WARMUP, List.of(block.warmup()))
                .with(PlanOptions.ITERATIONS, texts(List.of(block.iterations())))
                .with(PlanOptions.ITERATION_TIME, List.of(block.iterationTime()))
                .with(PlanOptions.FORK_TIMEOUT, List.of(block.forkTimeout()))
                .with(PlanOptions.JVM_OPTION, block.jvmOptions())
                .with(PlanOptions.JDK, block.jdks())
                .with(PlanOptions.JVM_VARIANT, block.jvmVariants());
        var arriving =
                given(PlanOptions.OBJECTIVE, block.objective(), given(PlanOptions.ARRIVALS, block.arrivals(), texts));
        return block.measuresOnce()
                ? arriving.without(PlanOptions.NOT_ONCE).with(PlanOptions.ONCE, List.of("true"))
                : arriving;
    }

    private static OptionTexts given(PlanOption<?> option, @Nullable String text, OptionTexts others) {
        return text == null ? others : others.with(option, List.of(text));
    }

    private static List<String> texts(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    /** The option for which each cell gets all of its forks: it compares what others would let leave; empty without one. */
    static Optional<PlanOption<?>> needsAllForks(OptionValues run) {
        if (run.find(PlanOptions.OVERALL).isPresent()) {
            return Optional.of(PlanOptions.OVERALL);
        }
        return run.find(PlanOptions.QUESTION)
                .filter(question -> question != Question.WIDTH)
                .map(_ -> PlanOptions.QUESTION);
    }

    /** The relative half-width of an interval that is precise enough; empty for none. */
    private static Optional<Double> precision(OptionValues run) {
        return needsAllForks(run).isPresent() ? Optional.empty() : run.find(PlanOptions.PRECISION);
    }

    /** The regret at which a race ends; empty if every pair is to be decided. */
    static Optional<Double> regret(OptionValues run) {
        if (run.get(PlanOptions.RANK_ALL)
                || run.find(PlanOptions.PRECISION).isPresent()
                || needsAllForks(run).isPresent()) {
            return Optional.empty();
        }
        return run.find(PlanOptions.REGRET)
                .or(() -> run.get(PlanOptions.RACE) ? Optional.of(Choice.SMALL_REGRET) : Optional.empty());
    }

    /** The record of the options of a run as a whole. */
    static Design design(OptionValues run) {
        return new Design(
                run.get(PlanOptions.TWIN),
                run.find(PlanOptions.REFERENCE).orElse(null),
                run.get(PlanOptions.REPEAT),
                run.get(PlanOptions.SENTINEL),
                run.get(PlanOptions.QUIET_WAIT).toNanos(),
                precision(run).orElse(null),
                regret(run).orElse(null),
                run.find(PlanOptions.MARGIN).orElse(null),
                run.find(PlanOptions.OVERALL).orElse(null),
                run.find(PlanOptions.QUESTION).orElse(null),
                run.find(PlanOptions.PROFILE).map(Object::toString).orElse(null),
                run.find(PlanOptions.BUDGET).map(Duration::toNanos).orElse(null));
    }
}
