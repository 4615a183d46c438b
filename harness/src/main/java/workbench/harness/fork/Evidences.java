package workbench.harness.fork;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbench.results.Evidence;
import workbench.results.Evidence.Pinning;

/** Evidence as it travels from a fork to its parent; what is absent travels as -1, which no figure of it can be. */
final class Evidences {

    private static final long ABSENT = -1;

    private Evidences() {}

    static void write(Evidence evidence, DataOutput out) throws IOException {
        write(evidence.peakInFlight(), out);
        write(evidence.tracedNanos(), out);
        write(evidence.untracedNanos(), out);
        out.writeUTF(evidence.trace() == null ? "" : evidence.trace());
        write(evidence.workers(), out);
        out.writeInt(evidence.pinnings().size());
        for (var pinning : evidence.pinnings()) {
            out.writeUTF(pinning.reason());
            out.writeUTF(pinning.place());
            out.writeLong(pinning.count());
            out.writeLong(pinning.nanos());
        }
        write(evidence.carriersMounted(), out);
        write(evidence.virtualQueued(), out);
    }

    private static void write(@Nullable Number figure, DataOutput out) throws IOException {
        out.writeLong(figure == null ? ABSENT : figure.longValue());
    }

    static Evidence read(DataInput in) throws IOException {
        var peak = readInt(in);
        var traced = readLong(in);
        var untraced = readLong(in);
        var trace = in.readUTF();
        return new Evidence(
                peak,
                traced,
                untraced,
                trace.isEmpty() ? null : trace,
                readInt(in),
                pinnings(in),
                readInt(in),
                readLong(in));
    }

    private static List<Pinning> pinnings(DataInput in) throws IOException {
        var pinnings = new ArrayList<Pinning>();
        for (var left = in.readInt(); left > 0; left--) {
            pinnings.add(new Pinning(in.readUTF(), in.readUTF(), in.readLong(), in.readLong()));
        }
        return pinnings;
    }

    private static @Nullable Long readLong(DataInput in) throws IOException {
        var figure = in.readLong();
        return figure == ABSENT ? null : figure;
    }

    private static @Nullable Integer readInt(DataInput in) throws IOException {
        var figure = readLong(in);
        return figure == null ? null : Math.toIntExact(figure);
    }
}
