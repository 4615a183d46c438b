package workbench.harness.fork.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import workbench.results.Latencies;
import workbench.results.RateStep;
import workbench.results.StreamRecord;

/** The wire form of what became of a stream. */
final class StreamCodec {

    private StreamCodec() {}

    static void write(StreamRecord stream, DataOutput out) throws IOException {
        out.writeLong(stream.nanos());
        out.writeInt(stream.done());
        out.writeInt(stream.failed());
        out.writeInt(stream.rejected());
        out.writeInt(stream.leftOver());
        out.writeUTF(stream.failure() == null ? "" : stream.failure());
        out.writeInt(stream.peakInFlight());
        out.writeUTF(stream.latency());
        out.writeUTF(stream.waiting());
        out.writeUTF(stream.service());
        out.writeUTF(stream.lateness());
        out.writeLong(stream.generatorNanos());
        out.writeInt(stream.steps().size());
        for (var step : stream.steps()) {
            out.writeDouble(step.rate());
            out.writeLong(step.nanos());
            out.writeBoolean(step.sustained());
        }
    }

    static StreamRecord read(DataInput in) throws IOException {
        var nanos = in.readLong();
        var done = in.readInt();
        var failed = in.readInt();
        var rejected = in.readInt();
        var leftOver = in.readInt();
        var failure = in.readUTF();
        return new StreamRecord(
                nanos,
                done,
                failed,
                rejected,
                leftOver,
                failure.isEmpty() ? null : failure,
                in.readInt(),
                readable(in.readUTF()),
                readable(in.readUTF()),
                readable(in.readUTF()),
                readable(in.readUTF()),
                in.readLong(),
                steps(in));
    }

    private static List<RateStep> steps(DataInput in) throws IOException {
        var steps = new ArrayList<RateStep>();
        for (var left = in.readInt(); left > 0; left--) {
            steps.add(new RateStep(FigureCodec.finite(in.readDouble()), in.readLong(), in.readBoolean()));
        }
        return steps;
    }

    /** Refuses what readers of the journal could not read. */
    private static String readable(String latencies) {
        return Latencies.decoded(latencies).encoded();
    }
}
