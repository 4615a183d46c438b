package workbench.workload.download.server;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The load of the server since it was last asked.
 *
 * @param responses how many responses ended, complete or abandoned
 * @param peak the most of them in flight at once
 * @param queued how many requests waited because of the concurrency limit
 * @param busyNanos for how long at least one response was in flight, or the next request came at once
 * @param cpuNanos the processor time of its JVM
 * @param loopNanos the part of it that its event loop used
 * @param lateness by how much responses began later than their latency, in whole milliseconds: the 99th percentile;
 *     negative if there were none
 * @param latest the same: the maximum
 */
public record ServerLoad(
        long responses,
        int peak,
        long queued,
        long busyNanos,
        long cpuNanos,
        long loopNanos,
        int lateness,
        int latest) {

    private static final double NANOS = 1e9;

    private static final int MANY = 1_000;

    /** From this share of the busy time on, its single thread may be the bottleneck. */
    private static final double SATURATED = 0.8;

    /** How late the latest hundredth of the responses may be, in milliseconds. */
    private static final int TOLERABLY_LATE = 20;

    /** The figures that a reader of the report should see, by short label. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("its responses", String.valueOf(responses));
        facts.put("its peak in flight", String.valueOf(peak));
        facts.put("its CPU", String.format(Locale.ROOT, "%.2f s%s", cpuNanos / NANOS, cpuPerResponse()));
        if (lateness >= 0) {
            facts.put("its lateness", "99 %% within %d ms, at most %d ms".formatted(lateness, latest));
        }
        return facts;
    }

    /** Left out for few responses, whose figure would mostly measure the start of the JVM. */
    private String cpuPerResponse() {
        return responses < MANY ? "" : ", %.0f µs a response".formatted(cpuNanos / 1e3 / responses);
    }

    /** Why the server, and not the strategy, may have set the pace; empty where nothing suggests that. */
    public Optional<String> bottleneck() {
        if (queued > 0) {
            return Optional.of("%d requests waited until it worked on fewer at once".formatted(queued));
        }
        if (lateness > TOLERABLY_LATE) {
            return Optional.of("1 %% of the responses began more than %d ms too late".formatted(lateness));
        }
        var share = busyNanos == 0 ? 0 : Math.min(1, (double) loopNanos / busyNanos);
        return share > SATURATED && responses > 0
                ? Optional.of("its only thread computed for %.0f %% of the time in which requests came"
                        .formatted(100 * share))
                : Optional.empty();
    }

    void write(DataOutput out) throws IOException {
        out.writeLong(responses);
        out.writeInt(peak);
        out.writeLong(queued);
        out.writeLong(busyNanos);
        out.writeLong(cpuNanos);
        out.writeLong(loopNanos);
        out.writeInt(lateness);
        out.writeInt(latest);
    }

    /** Reads what the server wrote when it was asked. */
    public static ServerLoad read(DataInput in) throws IOException {
        return new ServerLoad(
                in.readLong(),
                in.readInt(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readLong(),
                in.readInt(),
                in.readInt());
    }
}
