package workbench.strategy.multiprocess;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The items from one index, included, to another, excluded. */
record ItemRange(int from, int to) {

    /** A range without items, after which a worker stops. */
    static final ItemRange NONE = new ItemRange(0, 0);

    int size() {
        return to - from;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(from);
        out.writeInt(to);
    }

    static ItemRange read(DataInput in) throws IOException {
        return new ItemRange(in.readInt(), in.readInt());
    }

    @Override
    public String toString() {
        return size() == 1 ? "item " + from : "items %d to %d".formatted(from, to - 1);
    }
}
