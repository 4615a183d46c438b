package workbench.analysis.cell;

import java.util.List;
import java.util.stream.LongStream;
import workbench.statistics.math.Medians;

/**
 * How long the items of a traced job waited until they started, and how long they took then.
 *
 * @param name what the cell is called
 * @param items how many items there were
 * @param waiting from the start of the first item until that of an item
 * @param service from the start of an item until its end
 */
public record ItemLatency(String name, int items, Quantiles waiting, Quantiles service) {

    /** With fewer items, the highest of these quantiles is no more than the slowest item. */
    public static final int LEAST_ITEMS = 20;

    /**
     * What so many of a hundred items do not exceed, in nanoseconds.
     *
     * @param p50 50 of them
     * @param p95 95 of them
     * @param p99 99 of them
     */
    public record Quantiles(double p50, double p95, double p99) {

        private static Quantiles of(LongStream nanos) {
            var values = nanos.asDoubleStream().toArray();
            return new Quantiles(
                    Medians.quantile(.5, values), Medians.quantile(.95, values), Medians.quantile(.99, values));
        }
    }

    /** Those of the traced jobs that have {@value #LEAST_ITEMS} items or more. */
    public static List<ItemLatency> of(List<Timeline> timelines) {
        return timelines.stream()
                .filter(one -> one.bars().size() >= LEAST_ITEMS)
                .map(one -> new ItemLatency(
                        one.name(),
                        one.bars().size(),
                        Quantiles.of(one.bars().stream().mapToLong(Timeline.Bar::started)),
                        Quantiles.of(one.bars().stream().mapToLong(bar -> bar.ended() - bar.started()))))
                .toList();
    }
}
