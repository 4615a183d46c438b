package workbench.analysis.cell;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import workbench.results.ForkEntry;
import workbench.results.Latencies;
import workbench.results.RateStep;
import workbench.results.StreamRecord;

/**
 * The streams of the forks of a cell, taken together.
 *
 * @param arrivals how many there were
 * @param done how many have a result
 * @param failed how many failed
 * @param rejected how many found the backlog full
 * @param leftOver how many had not started when their stream ended
 * @param failure how an arrival failed; empty if none did
 * @param seconds how long the streams took together
 * @param latency of all arrivals, from the time at which each was to come to its end, or to that of the stream if it is not done
 * @param waiting of those done, from the time at which each was to come to its start
 * @param service of those done, from start to end
 * @param lateness by how much arrivals came too late
 * @param generatorShare the share of one processor that letting them come took
 * @param steps the rates that were tried in search of the highest one; empty if none was searched
 */
public record ServedStream(
        long arrivals,
        long done,
        long failed,
        long rejected,
        long leftOver,
        Optional<String> failure,
        double seconds,
        Latencies latency,
        Latencies waiting,
        Latencies service,
        Latencies lateness,
        double generatorShare,
        List<RateStep> steps) {

    private static final double SECOND = 1e9;

    /** Those of a cell; empty if jobs were measured, or it has no time. */
    public static Optional<ServedStream> of(Measurement one) {
        var streams = one.counted().stream()
                .map(ForkEntry::stream)
                .filter(Objects::nonNull)
                .toList();
        if (streams.isEmpty()) {
            return Optional.empty();
        }
        var nanos = sum(streams, StreamRecord::nanos);
        return Optional.of(new ServedStream(
                sum(streams, StreamRecord::arrivals),
                sum(streams, StreamRecord::done),
                sum(streams, StreamRecord::failed),
                sum(streams, StreamRecord::rejected),
                sum(streams, StreamRecord::leftOver),
                streams.stream()
                        .map(StreamRecord::failure)
                        .filter(Objects::nonNull)
                        .findFirst(),
                nanos / SECOND,
                together(streams, StreamRecord::latency),
                together(streams, StreamRecord::waiting),
                together(streams, StreamRecord::service),
                together(streams, StreamRecord::lateness),
                sum(streams, StreamRecord::generatorNanos) / (double) nanos,
                streams.stream().flatMap(stream -> stream.steps().stream()).toList()));
    }

    private static long sum(List<StreamRecord> streams, ToLongFunction<StreamRecord> figure) {
        return streams.stream().mapToLong(figure).sum();
    }

    private static Latencies together(List<StreamRecord> streams, Function<StreamRecord, String> times) {
        return Latencies.together(
                streams.stream().map(times).map(Latencies::decoded).toList());
    }

    /** How many arrivals have no result. */
    public long unserved() {
        return arrivals - done;
    }

    /** How many arrivals were served each second. */
    public double throughput() {
        return done / seconds;
    }

    /** Whether a percentile is only known to be at least what it is, since so many have no result. */
    public boolean isLowerBound(double percentile) {
        return unserved() > arrivals * (100 - percentile) / 100;
    }
}
