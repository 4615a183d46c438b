package workbench.strategy.multiprocess;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The items from one index to before another. */
record Range(int from, int to) {

    /** A range without items, which ends a worker's work. */
    static final Range NONE = new Range(0, 0);

    void write(DataOutput out) throws IOException {
        out.writeInt(from);
        out.writeInt(to);
    }

    static Range read(DataInput in) throws IOException {
        return new Range(in.readInt(), in.readInt());
    }

    @Override
    public String toString() {
        return to - from == 1 ? "item " + from : "items %d to %d".formatted(from, to - 1);
    }
}
