package workbench.strategy.portion;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The items from one index to another.
 *
 * @param from the first item
 * @param to the item after the last one
 */
public record ItemRange(int from, int to) {

    /** A range without items, after which a worker stops. */
    public static final ItemRange NONE = new ItemRange(0, 0);

    /** {@return how many items it has} */
    public int size() {
        return to - from;
    }

    /**
     * Writes it so that {@link #read} returns an equal one.
     *
     * @param out where to write it
     * @throws IOException if that fails
     */
    public void write(DataOutput out) throws IOException {
        out.writeInt(from);
        out.writeInt(to);
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param in where to read it
     * @return an equal range
     * @throws IOException if that fails
     */
    public static ItemRange read(DataInput in) throws IOException {
        return new ItemRange(in.readInt(), in.readInt());
    }

    /** Such as {@code item 3} or {@code items 4 to 7}. */
    @Override
    public String toString() {
        return size() == 1 ? "item " + from : "items %d to %d".formatted(from, to - 1);
    }
}
