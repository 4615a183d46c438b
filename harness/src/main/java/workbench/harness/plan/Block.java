package workbench.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import workbench.harness.arrival.ArrivalPlan;
import workbench.harness.arrival.Timetable;
import workbench.harness.fork.wire.ForkTiming;
import workbench.parameter.Durations;
import workbench.parameter.UsageException;

/** One block of a plan, checked: the product of its workloads, strategies and widths, all measured alike. Immutable. */
public final class Block {

    private final OptionValues values;

    private Block(OptionValues values) {
        this.values = values;
    }

    /**
     * Checks options.
     *
     * @param given the options of a block; where one is missing, its default applies
     * @param cores what the width {@code cores} means
     * @throws UsageException if a value is not accepted, or there is no workload
     */
    static Block of(OptionTexts given, int cores) {
        var block = new Block(OptionValues.read(PlanOptions.OF_A_BLOCK, given, cores)).orOnce();
        if (block.isOnce()) {
            refuseLonger(given);
        }
        if (block.arrivals().isEmpty()
                && block.values.find(PlanOptions.OBJECTIVE).isPresent()) {
            throw new UsageException("%s needs %s, whose rate the search begins with"
                    .formatted(PlanOptions.OBJECTIVE, PlanOptions.ARRIVALS));
        }
        block.arrivals().ifPresent(block::checkArrivals);
        if (block.get(PlanOptions.WORKLOAD).isEmpty()) {
            throw new UsageException("a block of the plan has no workload; name one with -w NAME");
        }
        var timeout = block.get(PlanOptions.FORK_TIMEOUT);
        if (block.measuringTime().compareTo(timeout) >= 0) {
            throw new UsageException("a fork measures for %s, which --fork-timeout %s does not allow; raise it"
                    .formatted(Durations.format(block.measuringTime()), Durations.format(timeout)));
        }
        return block;
    }

    /** Refuses a stream of jobs that are done once, and one of more arrivals than can be kept. */
    private void checkArrivals(ArrivalPlan arrivals) {
        if (isOnce()) {
            throw refusedOnce(PlanOptions.ARRIVALS);
        }
        var expected = Timetable.expected(arrivals, timing().iteration());
        if (expected > Timetable.MOST) {
            throw new UsageException(
                    "a stream of %s has about %.0f arrivals; accepted: up to %d; lower the rate or measure for less"
                            .formatted(Durations.format(timing().iteration()), expected, Timetable.MOST));
        }
    }

    /** Refuses what contradicts a job that is done once. */
    private static void refuseLonger(OptionTexts given) {
        for (var option : PlanOptions.NOT_ONCE) {
            if (given.get(option).isPresent()) { // be it the default: whoever asks for a warm-up gets none
                throw refusedOnce(option);
            }
        }
    }

    /** The exception for an option that contradicts a job that is done once. */
    static UsageException refusedOnce(PlanOption<?> option) {
        return new UsageException(
                "%s cannot be combined with %s, for which each fork does the job once; accepted: one of them"
                        .formatted(option, PlanOptions.ONCE));
    }

    /** This block; with the lengths of a job that is done once, if it is. */
    private Block orOnce() {
        return isOnce()
                ? new Block(values.with(PlanOptions.WARMUP, ForkTiming.ONCE.warmup())
                        .with(PlanOptions.ITERATIONS, ForkTiming.ONCE.iterations())
                        .with(PlanOptions.ITERATION_TIME, ForkTiming.ONCE.iteration()))
                : this;
    }

    /** The arrivals of the streams that are measured instead of jobs; empty for jobs. */
    public Optional<ArrivalPlan> arrivals() {
        var arrivals = values.find(PlanOptions.ARRIVALS);
        return values.find(PlanOptions.OBJECTIVE)
                .flatMap(objective -> arrivals.map(plan -> plan.within(objective)))
                .or(() -> arrivals);
    }

    /** Whether each fork does the job once, and that is measured. */
    public boolean isOnce() {
        return get(PlanOptions.ONCE);
    }

    /** The value of an option of a block that has no default; empty if it was not given. */
    <T> Optional<T> find(PlanOption<T> option) {
        return values.find(option);
    }

    /** The value of an option of a block. */
    public <T> T get(PlanOption<T> option) {
        return values.get(option);
    }

    /**
     * This block with interim checks, unless it has some.
     *
     * @param checks after how many forks; none for none
     * @param bounded whether the number of forks was asked for, and is the most that a cell may get
     */
    Block lookedAt(List<Integer> checks, boolean bounded) {
        if (checks.isEmpty() || looks().size() > 1) {
            return this;
        }
        var most = bounded ? forks() : checks.getLast();
        var before = checks.stream().filter(look -> look < most);
        return new Block(values.with(
                PlanOptions.FORKS, Stream.concat(before, Stream.of(most)).toList()));
    }

    /** This block without interim checks: each cell gets its most forks. */
    Block unchecked() {
        return new Block(values.with(PlanOptions.FORKS, List.of(forks())));
    }

    /** Whether another block measures its cells in the same way, whichever they are. */
    boolean measuresLike(Block other) {
        return withoutCells().equals(other.withoutCells());
    }

    private OptionValues withoutCells() {
        return values.with(PlanOptions.WORKLOAD, List.of())
                .with(PlanOptions.STRATEGY, List.of())
                .with(PlanOptions.WIDTH, List.of());
    }

    /** After how many forks the verdicts are checked, ascending. */
    public List<Integer> looks() {
        return get(PlanOptions.FORKS);
    }

    /** The most forks that a cell gets. */
    int forks() {
        return looks().getLast();
    }

    /** How long a fork warms up and measures; a stream is one iteration, as long as all of them. */
    ForkTiming timing() {
        var iterations = get(PlanOptions.ITERATIONS);
        var length = get(PlanOptions.ITERATION_TIME);
        return arrivals().isPresent()
                ? new ForkTiming(get(PlanOptions.WARMUP), 1, length.multipliedBy(iterations))
                : new ForkTiming(get(PlanOptions.WARMUP), iterations, length);
    }

    /** The least number of jobs of a fork: the first, one of the warm-up, one an iteration; or the only one. */
    public int leastJobs() {
        return isOnce() ? 1 : 1 + (get(PlanOptions.WARMUP).isZero() ? 0 : 1) + get(PlanOptions.ITERATIONS);
    }

    /** The least time for which a fork runs jobs; zero where it does one, which takes as long as it takes. */
    Duration measuringTime() {
        var timing = timing();
        return timing.warmup().plus(timing.iteration().multipliedBy(timing.iterations()));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Block block && block.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }
}
