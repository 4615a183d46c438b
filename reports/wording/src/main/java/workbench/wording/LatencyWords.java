package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.Comparator;
import java.util.List;
import workbench.analysis.cell.ItemLatency;
import workbench.analysis.slice.Slice;

/** How long items waited and took, in words. Pure functions. */
public final class LatencyWords {

    /** The mark of waiting. */
    public static final String WAITED = "waited";

    /** The mark of service. */
    public static final String TOOK = "took";

    private LatencyWords() {}

    /** The axis. */
    public static String axis(Unit unit) {
        return "Time of an item, %s (lower is better; logarithmic scale)".formatted(unit.symbol());
    }

    /** The words of the picture; there is at least one strategy. */
    public static PictureWords picture(Slice slice, List<ItemLatency> shown) {
        var least = shown.stream()
                .min(Comparator.comparingDouble(one -> one.service().p99()))
                .orElseThrow();
        return new PictureWords(
                "How long items waited for their turn, and how long they took then",
                "With %s, 99 of 100 items took at most %s%s"
                        .formatted(
                                least.name(),
                                Figures.time(least.service().p99()),
                                shown.size() > 1 ? ", the least of all" : ""),
                ("%s · one traced job each · bar from p50 to p99, tick = p95 · all items stand ready at the start, so this is not the latency "
                                + "of requests that arrive by themselves (coordinated omission)")
                        .formatted(SliceWords.title(slice)),
                "Times of items, %s. %s."
                        .formatted(
                                SliceWords.title(slice),
                                shown.stream().map(LatencyWords::words).collect(joining("; "))));
    }

    private static String words(ItemLatency one) {
        return "%s: waited %s, took %s".formatted(one.name(), quantiles(one.waiting()), quantiles(one.service()));
    }

    private static String quantiles(ItemLatency.Quantiles one) {
        return "p50 %s, p95 %s, p99 %s"
                .formatted(Figures.time(one.p50()), Figures.time(one.p95()), Figures.time(one.p99()));
    }

    /** The label of a bar: its p99. */
    public static String p99(ItemLatency.Quantiles one) {
        return "p99 " + Figures.time(one.p99());
    }
}
