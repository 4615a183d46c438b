package workbench.harness.fork;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import workbench.process.TextMaps;
import workbench.workload.WorkloadReference;

/**
 * What a fork is told to measure, and how.
 *
 * @param strategy the strategy's name
 * @param arguments the texts of the strategy's arguments
 * @param width the width at which it runs
 * @param workload the workload, as its provision passed it on
 * @param jvmOptions the options of the fork's own JVM, which its worker processes get too
 * @param warmupNanos for how long jobs run before the measured iterations; 0 for none
 * @param iterations how many measured iterations
 * @param iterationNanos the length of an iteration
 * @param server the process of what the workload was provided with, whose processor time is told apart; 0 where there is none
 * @param trace the file for the trace of one job, for which virtual threads are watched too; null to do neither
 */
public record ForkOrder(
        String strategy,
        Map<String, String> arguments,
        int width,
        WorkloadReference workload,
        List<String> jvmOptions,
        long warmupNanos,
        int iterations,
        long iterationNanos,
        long server,
        @Nullable String trace) {

    /** The same with other lengths of warm-up and iterations. */
    public ForkOrder measuring(Duration warmup, int count, Duration each) {
        return new ForkOrder(
                strategy,
                arguments,
                width,
                workload,
                jvmOptions,
                warmup.toNanos(),
                count,
                each.toNanos(),
                server,
                trace);
    }

    /** The same with a file for a trace. */
    public ForkOrder tracing(Path file) {
        return new ForkOrder(
                strategy,
                arguments,
                width,
                workload,
                jvmOptions,
                warmupNanos,
                iterations,
                iterationNanos,
                server,
                file.toString());
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(strategy);
        TextMaps.write(arguments, out);
        out.writeInt(width);
        workload.write(out);
        out.writeInt(jvmOptions.size());
        for (var option : jvmOptions) {
            out.writeUTF(option);
        }
        out.writeLong(warmupNanos);
        out.writeInt(iterations);
        out.writeLong(iterationNanos);
        out.writeLong(server);
        out.writeUTF(trace == null ? "" : trace);
    }

    static ForkOrder read(DataInput in) throws IOException {
        var strategy = in.readUTF();
        var arguments = TextMaps.read(in);
        var width = in.readInt();
        var workload = WorkloadReference.read(in);
        var options = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            options.add(in.readUTF());
        }
        var warmup = in.readLong();
        var iterations = in.readInt();
        var iteration = in.readLong();
        var server = in.readLong();
        var trace = in.readUTF();
        return new ForkOrder(
                strategy,
                arguments,
                width,
                workload,
                options,
                warmup,
                iterations,
                iteration,
                server,
                trace.isEmpty() ? null : trace);
    }
}
