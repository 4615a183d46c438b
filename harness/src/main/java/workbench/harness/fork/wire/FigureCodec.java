package workbench.harness.fork.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import workbench.results.Activity;
import workbench.results.Cost;

/** The wire form of figures that may be absent: a flag says whether one follows. */
final class FigureCodec {

    private FigureCodec() {}

    static void write(Activity activity, DataOutput out) throws IOException {
        out.writeLong(activity.wallNanos());
        write(activity.forkCpuNanos(), out);
        write(activity.descendantsCpuNanos(), out);
        write(activity.serverCpuNanos(), out);
        write(activity.parentCpuNanos(), out);
        write(activity.foreignShare(), out);
        write(activity.stealShare(), out);
        write(activity.pressureShare(), out);
        write(activity.runQueueNanos(), out);
        write(activity.gcNanos(), out);
        write(activity.jitNanos(), out);
    }

    static Activity readActivity(DataInput in) throws IOException {
        return new Activity(
                in.readLong(),
                readLong(in),
                readLong(in),
                readLong(in),
                readLong(in),
                readDouble(in),
                readDouble(in),
                readDouble(in),
                readLong(in),
                readLong(in),
                readLong(in));
    }

    static void write(Cost cost, DataOutput out) throws IOException {
        write(cost.userNanos(), out);
        write(cost.systemNanos(), out);
        write(cost.peakMemoryBytes(), out);
        write(cost.allocatedBytes(), out);
        write(cost.voluntarySwitches(), out);
        write(cost.involuntarySwitches(), out);
        write(cost.peakThreads(), out);
        write(cost.collections(), out);
        write(cost.pauseNanos(), out);
    }

    static Cost readCost(DataInput in) throws IOException {
        return new Cost(
                readLong(in),
                readLong(in),
                readLong(in),
                readLong(in),
                readLong(in),
                readLong(in),
                readInt(in),
                readLong(in),
                readLong(in));
    }

    static void write(@Nullable Long figure, DataOutput out) throws IOException {
        out.writeBoolean(figure != null);
        if (figure != null) {
            out.writeLong(figure);
        }
    }

    static void write(@Nullable Integer figure, DataOutput out) throws IOException {
        write(figure == null ? null : Long.valueOf(figure), out);
    }

    private static void write(@Nullable Double figure, DataOutput out) throws IOException {
        out.writeBoolean(figure != null);
        if (figure != null) {
            out.writeDouble(figure);
        }
    }

    static @Nullable Long readLong(DataInput in) throws IOException {
        return in.readBoolean() ? in.readLong() : null;
    }

    static @Nullable Integer readInt(DataInput in) throws IOException {
        var figure = readLong(in);
        return figure == null ? null : Math.toIntExact(figure);
    }

    private static @Nullable Double readDouble(DataInput in) throws IOException {
        return in.readBoolean() ? finite(in.readDouble()) : null;
    }

    /** A figure that statistics can work with. */
    static double finite(double figure) {
        if (!Double.isFinite(figure)) {
            throw new IllegalArgumentException("a figure is " + figure);
        }
        return figure;
    }
}
