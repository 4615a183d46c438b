package workbench.strategy.benchmark;

import java.util.Collection;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs {@link Overhead} with JMH and prints its table, which stands in the README of the strategies. */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class OverheadBenchmark {

    @Test
    void table() throws Exception {
        var results = new Runner(new OptionsBuilder()
                        .include(Overhead.class.getName())
                        .forks(Integer.getInteger("forks", 5))
                        .warmupIterations(5)
                        .warmupTime(TimeValue.milliseconds(300))
                        .measurementIterations(5)
                        .measurementTime(TimeValue.milliseconds(300))
                        .build())
                .run();
        System.out.println("| strategy | by hand | strategy, ns an item | by hand, ns an item | ratio |");
        System.out.println("|---|---|--:|--:|--:|");
        for (var mechanism : Mechanism.values()) {
            var strategy = result(results, mechanism, false);
            var byHand = result(results, mechanism, true);
            System.out.println(String.format(
                    Locale.ROOT,
                    "| `%s` | %s | %s | %s | %.2f |",
                    mechanism.label(),
                    mechanism.loop(),
                    nanos(strategy),
                    nanos(byHand),
                    strategy.getScore() / byHand.getScore()));
        }
    }

    private static Result<?> result(Collection<RunResult> results, Mechanism mechanism, boolean byHand) {
        return results.stream()
                .filter(one -> one.getParams().getParam("mechanism").equals(mechanism.name())
                        && one.getParams().getParam("byHand").equals(String.valueOf(byHand)))
                .findFirst()
                .orElseThrow()
                .getPrimaryResult();
    }

    /** The time of an item with its error, half of the 99.9 % interval of JMH. */
    private static String nanos(Result<?> ofAJob) {
        return String.format(
                Locale.ROOT,
                "%.1f ± %.1f",
                ofAJob.getScore() / Overhead.ITEMS,
                ofAJob.getScoreError() / Overhead.ITEMS);
    }
}
