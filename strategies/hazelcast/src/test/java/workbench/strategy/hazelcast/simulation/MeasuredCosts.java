package workbench.strategy.hazelcast.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/**
 * What {@code ClusterBenchmark} measured on one machine.
 *
 * @param cost what a batch costs
 * @param jobs jobs of items of about a millisecond
 */
record MeasuredCosts(BatchCost cost, List<MeasuredJob> jobs) {

    /** How many items the measured jobs have. */
    private static final List<Integer> SIZES = List.of(10, 30, 100, 300, 1_000);

    /**
     * A job of so many items.
     *
     * @param items how many
     * @param threadNanos how long two threads of one JVM took
     * @param clusterNanos how long two members of the same machine took
     */
    record MeasuredJob(int items, double threadNanos, double clusterNanos) {

        /** How many times as fast as the threads the members were. */
        double speed() {
            return threadNanos / clusterNanos;
        }
    }

    /** What is kept beside this class. */
    static MeasuredCosts kept() {
        var values = new Properties();
        try (var in = Objects.requireNonNull(MeasuredCosts.class.getResourceAsStream("measured.properties"))) {
            values.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var cost = new BatchCost(
                number(values, "wire"),
                number(values, "driver"),
                number(values, "member"),
                number(values, "driver-item"));
        return new MeasuredCosts(
                cost, SIZES.stream().map(items -> job(values, items)).toList());
    }

    private static MeasuredJob job(Properties values, int items) {
        var times = values.getProperty("job-" + items).split(" ", 2);
        return new MeasuredJob(items, Double.parseDouble(times[0]), Double.parseDouble(times[1]));
    }

    private static double number(Properties values, String name) {
        return Double.parseDouble(values.getProperty(name));
    }
}
