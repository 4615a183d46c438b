package workbench.harness.arrival;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import workbench.results.Latencies;
import workbench.results.StreamRecord;
import workbench.strategy.ArrivalOutcome;
import workbench.strategy.BatchStream;
import workbench.strategy.Intake;

/**
 * Lets the arrivals of a stream come, each at its time, whatever has become of those before: an open workload. Latency runs from the time
 * at which an arrival was to come, so a stall is charged to all that wait for its end, and what the generator itself is late by, too
 * (G. Tene, "How NOT to Measure Latency", on coordinated omission).
 */
public final class ArrivalGenerator {

    /** How long arrivals may take to start after the last one has come. */
    public static final Duration GRACE = Duration.ofSeconds(1);

    /** From the begin of a stream to its first arrival at the earliest. */
    private static final long LEAD_NANOS = 1_000_000;

    private final Timetable timetable;
    private final long settling;
    private final StreamClock clock;
    private final long[] lateness;

    /** One for a timetable, of which all arrivals count. */
    public ArrivalGenerator(Timetable timetable, StreamClock clock) {
        this(timetable, Duration.ZERO, clock);
    }

    /**
     * One for a timetable.
     *
     * @param settling arrivals before this time come, but do not count, unless no others do
     */
    public ArrivalGenerator(Timetable timetable, Duration settling, StreamClock clock) {
        this.timetable = timetable;
        this.settling = settling.toNanos() <= timetable.offset(timetable.size() - 1) ? settling.toNanos() : 0;
        this.clock = clock;
        this.lateness = new long[timetable.size()];
    }

    /**
     * Lets all arrivals come, waits until those that were taken have ended, and seals the stream.
     *
     * @return what became of them
     * @throws InterruptedException if the calling thread was interrupted
     */
    public StreamRecord run(BatchStream<?> stream, Intake intake) throws InterruptedException {
        var cpu = ManagementFactory.getThreadMXBean();
        var cpuBefore = cpu.getCurrentThreadCpuTime();
        var begin = clock.nanoTime() + LEAD_NANOS;
        for (var arrival = 0; arrival < timetable.size(); arrival++) {
            var intended = begin + timetable.offset(arrival);
            clock.awaitTime(intended);
            lateness[arrival] = Math.max(0, clock.nanoTime() - intended);
            stream.arrive(arrival, intake);
        }
        var cpuNanos = Math.max(0, cpu.getCurrentThreadCpuTime() - cpuBefore);
        drain(stream, intake);
        var end = clock.nanoTime();
        stream.seal();
        return record(stream, begin, end, cpuNanos);
    }

    private static void drain(BatchStream<?> stream, Intake intake) throws InterruptedException {
        var drained = new CountDownLatch(1);
        var watch = Thread.ofPlatform().daemon().name("end-of-stream").start(() -> {
            try {
                if (!drained.await(GRACE.toNanos(), TimeUnit.NANOSECONDS)) {
                    stream.end();
                }
            } catch (InterruptedException _) {
                stream.end();
            }
        });
        try {
            intake.drain();
        } finally {
            drained.countDown();
            watch.join();
        }
    }

    /** An arrival that has no result by the end counts with the time that it has waited: its latency is at least that. */
    private StreamRecord record(BatchStream<?> stream, long begin, long end, long cpuNanos) {
        var latency = new Latencies();
        var waiting = new Latencies();
        var service = new Latencies();
        var late = new Latencies();
        var counts = new EnumMap<ArrivalOutcome, Integer>(ArrivalOutcome.class);
        for (var arrival = 0; arrival < timetable.size(); arrival++) {
            if (timetable.offset(arrival) < settling) {
                continue;
            }
            var intended = begin + timetable.offset(arrival);
            var outcome = stream.outcome(arrival);
            counts.merge(outcome, 1, Integer::sum);
            late.add(lateness[arrival]);
            if (outcome == ArrivalOutcome.DONE) {
                latency.add(stream.ended(arrival) - intended);
                waiting.add(stream.started(arrival) - intended);
                service.add(stream.ended(arrival) - stream.started(arrival));
            } else {
                latency.add(end - intended);
            }
        }
        return new StreamRecord(
                end - begin - settling,
                counts.getOrDefault(ArrivalOutcome.DONE, 0),
                counts.getOrDefault(ArrivalOutcome.FAILED, 0),
                counts.getOrDefault(ArrivalOutcome.REJECTED, 0),
                counts.getOrDefault(ArrivalOutcome.LEFT_OVER, 0),
                stream.failure().map(Throwable::getMessage).orElse(null),
                stream.peakInFlight(),
                latency.encoded(),
                waiting.encoded(),
                service.encoded(),
                late.encoded(),
                cpuNanos,
                List.of());
    }
}
