package workbench.harness.probe.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** What a probe reports to its parent; the last message is {@link Finished} or {@link GaveUp}, unless a job does not end. */
public sealed interface ProbeMessage {

    /**
     * A job begins.
     *
     * @param how with which strategy and how, for a person to read
     */
    record Begun(String how) implements ProbeMessage {}

    /**
     * Something is wrong in the job that began last, or in what is left of it.
     *
     * @param what what was seen, in one line
     */
    record Noticed(ProbeFault fault, String what) implements ProbeMessage {}

    /** All has been performed. */
    record Finished() implements ProbeMessage {}

    /** The probe cannot go on, for a reason that lies not in what many threads do. */
    record GaveUp(String why) implements ProbeMessage {}

    /** Writes this message so that {@link #read} gives an equal one. */
    default void write(DataOutput out) throws IOException {
        switch (this) {
            case Begun(var how) -> {
                out.writeByte('B');
                out.writeUTF(how);
            }
            case Noticed(var fault, var what) -> {
                out.writeByte('F');
                out.writeUTF(fault.name());
                out.writeUTF(what);
            }
            case Finished() -> out.writeByte('D');
            case GaveUp(var why) -> {
                out.writeByte('X');
                out.writeUTF(why);
            }
        }
    }

    /** Reads one message. */
    static ProbeMessage read(DataInput in) throws IOException {
        var type = in.readByte();
        return switch (type) {
            case 'B' -> new Begun(in.readUTF());
            case 'F' -> new Noticed(ProbeFault.valueOf(in.readUTF()), in.readUTF());
            case 'D' -> new Finished();
            case 'X' -> new GaveUp(in.readUTF());
            default -> throw new StreamCorruptedException("a message of unknown type " + type);
        };
    }
}
