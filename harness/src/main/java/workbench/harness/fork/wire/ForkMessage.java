package workbench.harness.fork.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import workbench.process.TextMaps;
import workbench.results.Activity;
import workbench.results.Cost;
import workbench.results.Evidence;
import workbench.results.Failure;
import workbench.results.StreamRecord;
import workbench.results.Verifications;
import workbench.workload.Floor;

/** What a fork reports to its parent, in this order; the last message is {@link Done} or {@link Failed}. */
public sealed interface ForkMessage {

    /** The strategy is open. */
    record Opened(long nanos, Map<String, String> effective, Optional<Floor> floor) implements ForkMessage {}

    /** The first job has ended, and its results are correct; not sent where it is the only iteration. */
    record First(long nanos) implements ForkMessage {}

    /** An iteration has ended, and the results of all its jobs are correct. */
    record Iterated(boolean warmup, int jobs, long nanos, Activity activity) implements ForkMessage {}

    /**
     * All iterations have ended: the activity during them, the cost of the fork since its start, and the effective settings of the
     * strategy as they are now.
     */
    record Spent(Activity activity, Cost cost, Map<String, String> effective) implements ForkMessage {}

    /** What was observed in extra jobs; the trace by its absolute path. Not sent where the job is done once. */
    record Observed(Evidence evidence) implements ForkMessage {}

    /** What became of the arrivals of the measured stream; sent in place of what was observed in extra jobs. */
    record Streamed(StreamRecord stream) implements ForkMessage {}

    /** Everything has been measured, and every job was verified. */
    record Done(String digest, Verifications verifications) implements ForkMessage {}

    /** The fork gives up; {@code item} is negative if no single item failed. */
    record Failed(Failure.Kind kind, String message, int item) implements ForkMessage {}

    /** Writes this message so that {@link #read} gives an equal one. */
    default void write(DataOutput out) throws IOException {
        switch (this) {
            case Opened(var nanos, var effective, var floor) -> {
                out.writeByte('O');
                out.writeLong(nanos);
                TextMaps.write(effective, out);
                writeFloor(floor, out);
            }
            case First(var nanos) -> {
                out.writeByte('1');
                out.writeLong(nanos);
            }
            case Iterated(var warmup, var jobs, var nanos, var activity) -> {
                out.writeByte('I');
                out.writeBoolean(warmup);
                out.writeInt(jobs);
                out.writeLong(nanos);
                FigureCodec.write(activity, out);
            }
            case Spent(var activity, var cost, var effective) -> {
                out.writeByte('S');
                FigureCodec.write(activity, out);
                FigureCodec.write(cost, out);
                TextMaps.write(effective, out);
            }
            case Observed(var evidence) -> {
                out.writeByte('E');
                EvidenceCodec.write(evidence, out);
            }
            case Streamed(var stream) -> {
                out.writeByte('A');
                StreamCodec.write(stream, out);
            }
            case Done(var digest, var verifications) -> {
                out.writeByte('D');
                out.writeUTF(digest);
                out.writeInt(verifications.inFull());
                out.writeInt(verifications.byDigest());
                out.writeInt(Objects.requireNonNull(verifications.items()));
            }
            case Failed(var kind, var message, var item) -> {
                out.writeByte('F');
                out.writeUTF(kind.name());
                out.writeUTF(message);
                out.writeInt(item);
            }
        }
    }

    /**
     * Reads one message.
     *
     * @throws GarbledException if it is none; other wrong bytes end in any {@code RuntimeException}
     */
    static ForkMessage read(DataInput in) throws IOException {
        var type = in.readByte();
        return switch (type) {
            case 'O' -> new Opened(in.readLong(), TextMaps.read(in), readFloor(in));
            case '1' -> new First(in.readLong());
            case 'I' -> new Iterated(in.readBoolean(), in.readInt(), in.readLong(), FigureCodec.readActivity(in));
            case 'S' -> new Spent(FigureCodec.readActivity(in), FigureCodec.readCost(in), TextMaps.read(in));
            case 'E' -> new Observed(EvidenceCodec.read(in));
            case 'A' -> new Streamed(StreamCodec.read(in));
            case 'D' -> new Done(in.readUTF(), new Verifications(in.readInt(), in.readInt(), in.readInt()));
            case 'F' -> new Failed(Failure.Kind.valueOf(in.readUTF()), in.readUTF(), in.readInt());
            default -> throw new GarbledException("sent a message of unknown type " + type);
        };
    }

    private static void writeFloor(Optional<Floor> floor, DataOutput out) throws IOException {
        var time = floor.orElse(null) instanceof Floor.Time known ? known : null;
        out.writeLong(time == null ? 0 : time.duration().toNanos());
        out.writeLong(time == null || time.greedy() == null ? 0 : time.greedy().toNanos());
        out.writeDouble(floor.orElse(null) instanceof Floor.Share(var ofSequential) ? ofSequential : 0);
    }

    private static Optional<Floor> readFloor(DataInput in) throws IOException {
        var nanos = in.readLong();
        var greedy = in.readLong();
        var share = FigureCodec.finite(in.readDouble());
        if (nanos > 0) {
            return Optional.of(new Floor.Time(Duration.ofNanos(nanos), greedy > 0 ? Duration.ofNanos(greedy) : null));
        }
        return share > 0 ? Optional.of(new Floor.Share(share)) : Optional.empty();
    }
}
