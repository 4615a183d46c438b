package workbench.harness.fork.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import workbench.results.Aftermath;
import workbench.results.Evidence;
import workbench.results.Evidence.Pinning;
import workbench.results.ItemChecksums;

/** The wire form of evidence. */
final class EvidenceCodec {

    private EvidenceCodec() {}

    static void write(Evidence evidence, DataOutput out) throws IOException {
        FigureCodec.write(evidence.peakInFlight(), out);
        FigureCodec.write(evidence.tracedNanos(), out);
        FigureCodec.write(evidence.untracedNanos(), out);
        out.writeUTF(evidence.trace() == null ? "" : evidence.trace());
        FigureCodec.write(evidence.workers(), out);
        out.writeInt(evidence.pinnings().size());
        for (var pinning : evidence.pinnings()) {
            out.writeUTF(pinning.reason());
            out.writeUTF(pinning.place());
            out.writeLong(pinning.count());
            out.writeLong(pinning.nanos());
        }
        FigureCodec.write(evidence.carriersMounted(), out);
        FigureCodec.write(evidence.virtualQueued(), out);
        var aftermath = evidence.aftermath();
        out.writeBoolean(aftermath != null);
        if (aftermath != null) {
            out.writeBoolean(aftermath.ended());
            out.writeBoolean(aftermath.told());
            out.writeUTF(aftermath.threw() == null ? "" : aftermath.threw());
            out.writeInt(aftermath.left());
        }
        var checksums = evidence.checksums();
        out.writeUTF(checksums == null ? "" : checksums.base64());
    }

    static Evidence read(DataInput in) throws IOException {
        var peak = FigureCodec.readInt(in);
        var traced = FigureCodec.readLong(in);
        var untraced = FigureCodec.readLong(in);
        var trace = in.readUTF();
        return new Evidence(
                peak,
                traced,
                untraced,
                trace.isEmpty() ? null : trace,
                FigureCodec.readInt(in),
                pinnings(in),
                FigureCodec.readInt(in),
                FigureCodec.readLong(in),
                in.readBoolean() ? aftermath(in) : null,
                checksums(in));
    }

    private static @Nullable ItemChecksums checksums(DataInput in) throws IOException {
        var base64 = in.readUTF();
        return base64.isEmpty() ? null : new ItemChecksums(base64);
    }

    private static Aftermath aftermath(DataInput in) throws IOException {
        var ended = in.readBoolean();
        var told = in.readBoolean();
        var threw = in.readUTF();
        return new Aftermath(ended, told, threw.isEmpty() ? null : threw, in.readInt());
    }

    private static List<Pinning> pinnings(DataInput in) throws IOException {
        var pinnings = new ArrayList<Pinning>();
        var size = in.readInt();
        if (size < 0) {
            throw new StreamCorruptedException("%d pinnings".formatted(size));
        }
        for (var left = size; left > 0; left--) {
            pinnings.add(new Pinning(in.readUTF(), in.readUTF(), in.readLong(), in.readLong()));
        }
        return pinnings;
    }
}
