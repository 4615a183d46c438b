package workbench.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What became of the arrivals of a stream. Its times are {@link Latencies} in their encoded form.
 *
 * @param nanos from its begin to the end of its last arrival
 * @param done arrivals whose items have a result
 * @param failed arrivals whose items failed
 * @param rejected arrivals that found the backlog full
 * @param leftOver arrivals that had not started when the stream ended
 * @param failure how the first of those failed, in one line; null if none did
 * @param peakInFlight the most that were in flight at once
 * @param latency of all arrivals: from the time at which each was to come to its end; or to the end of the stream, if it is not done
 * @param waiting of those done: from the time at which each was to come to its start
 * @param service of those done: from start to end
 * @param lateness of all: by how much each came too late
 * @param generatorNanos the processor time of the thread that let them come
 * @param steps the rates that were tried in search of the highest one within an objective, of which this stream has that one; empty if
 *     there was no search
 */
public record StreamRecord(
        long nanos,
        int done,
        int failed,
        int rejected,
        int leftOver,
        @Nullable String failure,
        int peakInFlight,
        String latency,
        String waiting,
        String service,
        String lateness,
        long generatorNanos,
        List<RateStep> steps) {

    public StreamRecord {
        Objects.requireNonNull(latency);
        Objects.requireNonNull(waiting);
        Objects.requireNonNull(service);
        Objects.requireNonNull(lateness);
        steps = List.copyOf(steps);
        if (nanos < 1 || generatorNanos < 0 || peakInFlight < 0) {
            throw new IllegalArgumentException("a stream of %d ns".formatted(nanos));
        }
        if (done < 0 || failed < 0 || rejected < 0 || leftOver < 0 || done + failed + rejected + leftOver < 1) {
            throw new IllegalArgumentException(
                    "a stream of %d, %d, %d and %d arrivals".formatted(done, failed, rejected, leftOver));
        }
    }

    /** This stream as the outcome of a search. */
    public StreamRecord after(List<RateStep> search) {
        return new StreamRecord(
                nanos,
                done,
                failed,
                rejected,
                leftOver,
                failure,
                peakInFlight,
                latency,
                waiting,
                service,
                lateness,
                generatorNanos,
                search);
    }

    /** How many arrivals there were. */
    @JsonIgnore
    public int arrivals() {
        return done + failed + rejected + leftOver;
    }
}
