package workbench.harness.fork;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import workbench.results.Evidence;
import workbench.results.Evidence.Pinning;

/** Evidence as it travels from a fork to its parent. */
final class Evidences {

    private Evidences() {}

    static void write(Evidence evidence, DataOutput out) throws IOException {
        Figures.write(evidence.peakInFlight(), out);
        Figures.write(evidence.tracedNanos(), out);
        Figures.write(evidence.untracedNanos(), out);
        out.writeUTF(evidence.trace() == null ? "" : evidence.trace());
        Figures.write(evidence.workers(), out);
        out.writeInt(evidence.pinnings().size());
        for (var pinning : evidence.pinnings()) {
            out.writeUTF(pinning.reason());
            out.writeUTF(pinning.place());
            out.writeLong(pinning.count());
            out.writeLong(pinning.nanos());
        }
        Figures.write(evidence.carriersMounted(), out);
        Figures.write(evidence.virtualQueued(), out);
    }

    static Evidence read(DataInput in) throws IOException {
        var peak = Figures.readInt(in);
        var traced = Figures.readLong(in);
        var untraced = Figures.readLong(in);
        var trace = in.readUTF();
        return new Evidence(
                peak,
                traced,
                untraced,
                trace.isEmpty() ? null : trace,
                Figures.readInt(in),
                pinnings(in),
                Figures.readInt(in),
                Figures.readLong(in));
    }

    private static List<Pinning> pinnings(DataInput in) throws IOException {
        var pinnings = new ArrayList<Pinning>();
        for (var left = in.readInt(); left > 0; left--) {
            pinnings.add(new Pinning(in.readUTF(), in.readUTF(), in.readLong(), in.readLong()));
        }
        return pinnings;
    }
}
