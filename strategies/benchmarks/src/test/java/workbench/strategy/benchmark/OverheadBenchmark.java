package workbench.strategy.benchmark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs {@link Overhead} with JMH and prints its table, which stands in the README of the strategies. A strategy and its loop take turns,
 * a fork each, so that the machine is as busy for one as for the other.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class OverheadBenchmark {

    private static final int TURNS = Integer.getInteger("turns", 5);

    @Test
    void table() throws Exception {
        var lines = new ArrayList<String>();
        for (var mechanism : Mechanism.values()) {
            lines.add(line(mechanism));
        }
        System.out.println("| strategy | by hand | strategy, ns an item | by hand, ns an item | ratio |");
        System.out.println("|---|---|--:|--:|--:|");
        lines.forEach(System.out::println);
    }

    private static String line(Mechanism mechanism) throws RunnerException {
        var strategy = new ArrayList<Double>();
        var byHand = new ArrayList<Double>();
        var ratios = new ArrayList<Double>();
        for (var turn = 0; turn < TURNS; turn++) {
            var results = run(mechanism);
            strategy.add(nanos(results, false));
            byHand.add(nanos(results, true));
            ratios.add(strategy.getLast() / byHand.getLast());
        }
        return "| `%s` | %s | %s | %s | %s |"
                .formatted(
                        mechanism.label(),
                        mechanism.loop(),
                        spread(strategy, "%.0f"),
                        spread(byHand, "%.0f"),
                        spread(ratios, "%.2f"));
    }

    private static Collection<RunResult> run(Mechanism mechanism) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include(Overhead.class.getName())
                        .param("mechanism", mechanism.name())
                        .forks(1)
                        .warmupIterations(5)
                        .warmupTime(TimeValue.milliseconds(300))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.milliseconds(300))
                        .build())
                .run();
    }

    /** The time of an item. */
    private static double nanos(Collection<RunResult> results, boolean byHand) {
        return results.stream()
                        .filter(one -> one.getParams().getParam("byHand").equals(String.valueOf(byHand)))
                        .findFirst()
                        .orElseThrow()
                        .getPrimaryResult()
                        .getScore()
                / Overhead.ITEMS;
    }

    /** The median, and the least and the greatest. */
    private static String spread(List<Double> values, String form) {
        var ascending = values.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                form + " (" + form + "–" + form + ")",
                ascending.get(ascending.size() / 2),
                ascending.getFirst(),
                ascending.getLast());
    }
}
