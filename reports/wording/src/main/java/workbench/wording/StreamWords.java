package workbench.wording;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import workbench.analysis.cell.ServedStream;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.wording.FigureTable.Column;

/** What became of arrivals, in words and as a table. Pure functions. */
public final class StreamWords {

    /** The title of the table. */
    public static final String TITLE = "Latency of arrivals";

    /** Beyond this share of the percentile that counts, what the generator is late by matters. */
    private static final double LATE = .1;

    /** The axis of rates. */
    public static final String RATE = "Arrivals a second (logarithmic scale)";

    /** The axis of latencies in a search. */
    public static final String OF_OBJECTIVE = "Latency as a multiple of the objective";

    private static final double SECOND = 1e9;

    private StreamWords() {}

    private record Served(Standing standing, ServedStream stream) {}

    private static List<Served> served(Slice slice) {
        return slice.measured().stream()
                .flatMap(one -> ServedStream.of(one.measurement()).stream().map(stream -> new Served(one, stream)))
                .toList();
    }

    /** Above the table. */
    public static String caption(Slice slice) {
        if (slice.objective().isPresent()) {
            return ("Capacity is the geometric mean of the forks, each of which searched the highest rate with %s. The rest is about the streams "
                            + "at these rates, taken together. Latency runs from the moment at which an arrival was to come. Late is how "
                            + "much too late the workbench itself let an arrival come.")
                    .formatted(slice.objective().get());
        }
        return ("The arrivals of all forks together; the ranking above has the %s of each fork. Latency runs from the moment at which an "
                        + "arrival was to come, so that a stall counts for all that wait for its end. Arrivals without a result count with "
                        + "the time that they have waited: their latency is at least that. Waited and took are those of arrivals with a "
                        + "result. Late is how much too late the workbench itself let an arrival come.")
                .formatted(slice.percentile().orElse("time"));
    }

    /** The words of the picture of latencies over rates, where each fork searched the highest rate. */
    public static PictureWords picture(Slice slice) {
        var objective = slice.objective().orElseThrow();
        var rates = served(slice).stream()
                .flatMapToDouble(row -> capacity(slice, row.standing).stream())
                .summaryStatistics();
        return new PictureWords(
                "Latency over the rate of arrivals",
                rates.getCount() > 1
                        ? "The strategies sustain %s to %s arrivals a second"
                                .formatted(Figures.count(rates.getMin()), Figures.count(rates.getMax()))
                        : "%s sustains %s arrivals a second"
                                .formatted(served(slice).getFirst().standing.name(), Figures.count(rates.getMax())),
                "%s · medians of the forks at each rate that was tried, dashed line = the objective"
                        .formatted(SliceWords.title(slice)),
                "Latencies at the rates that were tried in search of the highest one with %s, %s. %s."
                        .formatted(
                                objective,
                                SliceWords.title(slice),
                                served(slice).stream()
                                        .map(row -> "%s sustains %s a second"
                                                .formatted(
                                                        row.standing.name(),
                                                        Figures.known(capacity(slice, row.standing), Figures::count)))
                                        .collect(joining("; "))));
    }

    /** The table; empty where jobs were measured. */
    public static FigureTable table(Slice slice) {
        return FigureTable.of(
                served(slice),
                row -> row.standing.name(),
                List.of(
                        new Column<>("Capacity /s", row -> capacity(slice, row.standing), Figures::count),
                        time("p50", row -> row.latency().percentile(50)),
                        time("p90", row -> row.latency().percentile(90)),
                        time("p99", row -> row.latency().percentile(99)),
                        time("p99.9", row -> row.latency().percentile(99.9)),
                        time("Max", row -> row.latency().most()),
                        time("Waited p99", row -> row.waiting().percentile(99)),
                        time("Took p99", row -> row.service().percentile(99)),
                        new Column<>("Served /s", row -> OptionalDouble.of(row.stream.throughput()), Figures::count),
                        count("Arrivals", ServedStream::arrivals),
                        count("Failed", ServedStream::failed),
                        count("Rejected", ServedStream::rejected),
                        count("Left over", ServedStream::leftOver),
                        time("Late p99", row -> row.lateness().percentile(99))));
    }

    /** Arrivals a second; empty where no rate was searched. */
    private static OptionalDouble capacity(Slice slice, Standing standing) {
        return slice.objective().isPresent()
                ? OptionalDouble.of(
                        SECOND / standing.measurement().steady().orElseThrow().value())
                : OptionalDouble.empty();
    }

    private static Column<Served> time(String head, ToDoubleFunction<ServedStream> nanos) {
        return new Column<>(head, row -> OptionalDouble.of(nanos.applyAsDouble(row.stream)), Figures::time);
    }

    private static Column<Served> count(String head, ToDoubleFunction<ServedStream> number) {
        return new Column<>(head, row -> OptionalDouble.of(number.applyAsDouble(row.stream)), Figures::count);
    }

    /** What to know about the streams of a slice, in sentences: who was overloaded, and where the arrivals themselves were late. */
    public static List<String> sentences(Slice slice) {
        return slice.percentile()
                .map(name -> served(slice).stream()
                        .flatMap(row -> Stream.of(overload(row, name), late(row, name)))
                        .flatMap(Optional::stream)
                        .toList())
                .orElse(List.of());
    }

    private static double number(String percentile) {
        return Double.parseDouble(percentile.substring(1));
    }

    private static Optional<String> overload(Served row, String percentile) {
        var stream = row.stream;
        if (stream.unserved() == 0) {
            return Optional.empty();
        }
        var reasons = new ArrayList<String>();
        reason(reasons, stream.rejected(), stream, "found the backlog full");
        reason(reasons, stream.leftOver(), stream, "had not started when the stream ended");
        reason(
                reasons,
                stream.failed(),
                stream,
                "failed" + stream.failure().map(why -> " (" + why + ")").orElse(""));
        return Optional.of("%s did not serve all arrivals: %s%s."
                .formatted(
                        row.standing.name(),
                        Figures.list(reasons),
                        stream.isLowerBound(number(percentile))
                                ? ". Its %s is at least what is shown".formatted(percentile)
                                : ""));
    }

    private static void reason(List<String> reasons, long number, ServedStream stream, String what) {
        if (number > 0) {
            reasons.add("%s %s".formatted(Figures.share((double) number / stream.arrivals()), what));
        }
    }

    private static Optional<String> late(Served row, String percentile) {
        var late = (double) row.stream.lateness().percentile(99);
        var counts = (double) row.stream.latency().percentile(number(percentile));
        return late > LATE * counts
                ? Optional.of(
                        "With %s, the workbench itself was late: by %s at p99, where the %s of latency is %s. Part of what is measured is its own."
                                .formatted(row.standing.name(), Figures.time(late), percentile, Figures.time(counts)))
                : Optional.empty();
    }
}
