package workbench.strategy.forkjoin;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import workbench.parameter.Arguments;
import workbench.parameter.Parameter;
import workbench.plugin.Setting;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/**
 * Performs the items in a fork/join pool as wide as requested, to which they come in halves or one by one.
 *
 * <p>{@code mode=recursive} halves the range of items until no more than a threshold is left; a leaf is one task. Small
 * leaves even out items of unequal cost; large ones save forks. By default there are 16 leaves per worker: with the four
 * that a parallel stream makes, the skew of factorising 1 to 50,000 limits the speed-up of two workers to 1.8, and with one,
 * which nobody can steal a part of, to 1.37. A fork
 * costs tens of nanoseconds, so a larger threshold pays off for items that take less. {@code mode=submit} submits each
 * item from outside, as if the pool were any other; an item is one task.
 *
 * <p>The width is the parallelism of the pool. No other thread compensates for an item that blocks. That is what {@code
 * blocking=managed} is for: it tells the pool that the item may block, by a {@code ManagedBlocker}, and the pool then
 * adds threads beyond its parallelism. What it gains there is width.
 *
 * @see <a href="https://docs.oracle.com/en/java/javase/25/docs/api/java.base/java/util/concurrent/ForkJoinPool.ManagedBlocker.html">
 *     ForkJoinPool.ManagedBlocker</a>
 * @see <a href="https://gee.cs.oswego.edu/dl/papers/fj.pdf">D. Lea, "A Java Fork/Join Framework", Java Grande 2000</a>
 */
public final class ForkJoin implements Strategy {

    private static final String SUBMIT = "submit";

    private static final String MANAGED = "managed";

    private static final Parameter<String> MODE = Parameter.choice(
            "mode",
            "recursive",
            "how the pool gets the items: halved again and again by its own tasks, or each submitted as one task",
            "recursive",
            SUBMIT);

    private static final Parameter<OptionalInt> THRESHOLD = Parameter.integerOrAuto(
            "threshold",
            1,
            Integer.MAX_VALUE,
            "the most items of a leaf with mode=recursive; auto makes as many leaves per worker as leaves says");

    private static final Parameter<Integer> LEAVES = Parameter.integer(
            "leaves", 16, 1, 1_000_000, "with threshold=auto, leaves per worker; 1 gives each its share beforehand");

    private static final Parameter<String> BLOCKING = Parameter.choice(
            "blocking",
            "plain",
            "whether the pool is told that an item may block, so that it adds threads meanwhile",
            "plain",
            MANAGED);

    @Override
    public String name() {
        return "fork-join";
    }

    @Override
    public String summary() {
        return "a fork/join pool that halves the items";
    }

    @Override
    public List<Parameter<?>> parameters() {
        return List.of(MODE, THRESHOLD, LEAVES, BLOCKING);
    }

    @Override
    public Optional<String> unranked(Arguments arguments) {
        return isManaged(arguments)
                ? Optional.of("the pool adds threads while items block, so more than the width are in flight")
                : Optional.empty();
    }

    @Override
    public boolean hasExecutor() {
        return true;
    }

    /** Each arrival is submitted, whatever the mode. */
    @Override
    public boolean takesArrivals(Arguments arguments) {
        return true;
    }

    @Override
    public Session open(Setting setting, WorkloadReference workload) {
        var arguments = setting.arguments();
        var width = setting.width();
        var feed = arguments.get(MODE).equals(SUBMIT) ? new EachItem() : halves(arguments, width);
        return isManaged(arguments) ? ForkJoinSession.growing(width, feed) : ForkJoinSession.fixed(width, feed);
    }

    private static Feed halves(Arguments arguments, int width) {
        var threshold = arguments.get(THRESHOLD);
        var leaves = (long) arguments.get(LEAVES) * width;
        return new Halves(size -> threshold.orElse((int) Math.max(1, Math.ceilDiv(size, leaves))));
    }

    private static boolean isManaged(Arguments arguments) {
        return arguments.get(BLOCKING).equals(MANAGED);
    }
}
