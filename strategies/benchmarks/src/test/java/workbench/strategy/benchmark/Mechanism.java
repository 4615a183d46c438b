package workbench.strategy.benchmark;

import java.nio.file.Files;
import java.util.Map;
import workbench.parameter.Arguments;
import workbench.plugin.Catalog;
import workbench.plugin.Setting;
import workbench.process.ChildLauncher;
import workbench.strategy.Session;
import workbench.strategy.Strategy;
import workbench.workload.WorkloadReference;

/** A mechanism: the strategy that uses it, and the same by hand. Public for the code that JMH generates. */
public enum Mechanism {
    QUEUE("platform-threads", Map.of(), Loops::queue, "threads at a queue"),
    POOL("platform-threads", Map.of("style", "fixed-pool"), Loops::pool, "a fixed pool, a Future per item"),
    PER_ITEM("platform-threads", Map.of("style", "per-item"), Loops::platformThreads, "a thread per item, a semaphore"),
    VIRTUAL("virtual-threads", Map.of(), Loops::virtualThreads, "a virtual thread per item, a semaphore"),
    FUTURES("completable-futures", Map.of(), Loops::futures, "runAsync in a fixed pool, allOf"),
    GATHERER("gatherers", Map.of(), Loops::gatherer, "Gatherers.mapConcurrent"),
    HALVES("fork-join", Map.of(), Loops::halves, "RecursiveAction, invokeAll"),
    STREAM("parallel-streams", Map.of(), Loops::stream, "a parallel stream in a ForkJoinPool"),
    PIPE("multi-process", Map.of("batch", "256"), Loops::pipes, "pipes, ranges of 256 items");

    /** Opens the loop. */
    @FunctionalInterface
    private interface ByHand {
        Session open(int width) throws Exception;
    }

    private final String strategy;

    @SuppressWarnings("ImmutableEnumChecker") // the maps are unmodifiable
    private final Map<String, String> arguments;

    @SuppressWarnings("ImmutableEnumChecker") // method references without state
    private final ByHand byHand;

    private final String loop;

    Mechanism(String strategy, Map<String, String> arguments, ByHand byHand, String loop) {
        this.strategy = strategy;
        this.arguments = arguments;
        this.byHand = byHand;
        this.loop = loop;
    }

    /** The strategy as on the command line. */
    String label() {
        return arguments.isEmpty()
                ? strategy
                : strategy + arguments.toString().replaceAll("[{}]", "").transform(text -> ":" + text);
    }

    /** What the loop uses. */
    String loop() {
        return loop;
    }

    Session byHand(int width) throws Exception {
        return byHand.open(width);
    }

    Session strategy(int width, int items) throws Exception {
        var found =
                Catalog.load(Strategy.class, Mechanism.class.getClassLoader()).get(strategy);
        var folder = Files.createTempDirectory("benchmark");
        folder.toFile().deleteOnExit();
        var setting =
                new Setting(Arguments.of(found.parameters(), arguments), width, folder, ChildLauncher.likeThisJvm());
        return found.open(
                setting,
                new WorkloadReference(
                        "nothing",
                        Map.of(NothingWorkload.ITEMS.name(), String.valueOf(items)),
                        width,
                        folder.toString()));
    }
}
