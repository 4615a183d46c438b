package workbench.harness.fork.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbench.harness.arrival.ArrivalPlan;
import workbench.process.TextMaps;
import workbench.workload.WorkloadReference;

/**
 * What a fork is to measure, and how.
 *
 * @param strategy the strategy's name
 * @param type the strategy's class
 * @param arguments the texts of the strategy's arguments
 * @param width the width at which it runs
 * @param workload the workload, as its provision passed it on
 * @param jvmOptions the options of the fork's own JVM, which its worker processes get too
 * @param timing how long to warm up and to measure
 * @param server the process of the workload's provision, whose processor time is reported separately; 0 if there is none
 * @param trace the file for the trace of one job, in which case virtual threads are watched, too; null for neither
 * @param arrivals the arrivals of a stream, which is measured instead of jobs; null for jobs
 */
public record ForkRequest(
        String strategy,
        String type,
        Map<String, String> arguments,
        int width,
        WorkloadReference workload,
        List<String> jvmOptions,
        ForkTiming timing,
        long server,
        @Nullable String trace,
        @Nullable ArrivalPlan arrivals) {

    /** A request to measure jobs, or with {@link #streaming} a stream. */
    public ForkRequest(
            String strategy,
            String type,
            Map<String, String> arguments,
            int width,
            WorkloadReference workload,
            List<String> jvmOptions,
            ForkTiming timing,
            long server,
            @Nullable String trace) {
        this(strategy, type, arguments, width, workload, jvmOptions, timing, server, trace, null);
    }

    /** This request with a stream instead of jobs. */
    public ForkRequest streaming(ArrivalPlan plan) {
        return new ForkRequest(strategy, type, arguments, width, workload, jvmOptions, timing, server, trace, plan);
    }

    /** This request with another timing. */
    public ForkRequest measuring(ForkTiming other) {
        return new ForkRequest(strategy, type, arguments, width, workload, jvmOptions, other, server, trace, arrivals);
    }

    /** This request with other options of the JVMs. */
    public ForkRequest withJvmOptions(List<String> options) {
        return new ForkRequest(strategy, type, arguments, width, workload, options, timing, server, trace, arrivals);
    }

    /** This request with a file for a trace. */
    public ForkRequest tracing(Path file) {
        return new ForkRequest(
                strategy, type, arguments, width, workload, jvmOptions, timing, server, file.toString(), arrivals);
    }

    /** Writes this request so that {@link #read} gives an equal one. */
    public void write(DataOutput out) throws IOException {
        out.writeUTF(strategy);
        out.writeUTF(type);
        TextMaps.write(arguments, out);
        out.writeInt(width);
        workload.write(out);
        out.writeInt(jvmOptions.size());
        for (var option : jvmOptions) {
            out.writeUTF(option);
        }
        timing.write(out);
        out.writeLong(server);
        out.writeUTF(trace == null ? "" : trace);
        out.writeBoolean(arrivals != null);
        if (arrivals != null) {
            arrivals.write(out);
        }
    }

    /** Reads a request. */
    public static ForkRequest read(DataInput in) throws IOException {
        var strategy = in.readUTF();
        var type = in.readUTF();
        var arguments = TextMaps.read(in);
        var width = in.readInt();
        var workload = WorkloadReference.read(in);
        var options = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            options.add(in.readUTF());
        }
        var timing = ForkTiming.read(in);
        var server = in.readLong();
        var trace = in.readUTF();
        return new ForkRequest(
                strategy,
                type,
                arguments,
                width,
                workload,
                options,
                timing,
                server,
                trace.isEmpty() ? null : trace,
                in.readBoolean() ? ArrivalPlan.read(in) : null);
    }
}
