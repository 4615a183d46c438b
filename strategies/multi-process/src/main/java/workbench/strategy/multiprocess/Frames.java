package workbench.strategy.multiprocess;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/** Blocks of bytes, each preceded by its length in four bytes. */
final class Frames {

    /** Writes the content of a frame. */
    @FunctionalInterface
    interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private Frames() {}

    /** Writes a whole frame and flushes; threads may share the stream. */
    static void write(DataOutputStream out, Content content) throws IOException {
        var frame = new FrameBuffer(64);
        content.write(frame.data());
        write(out, frame);
    }

    /** Writes a frame that is complete, and flushes; threads may share the stream. */
    static void write(DataOutputStream out, FrameBuffer frame) throws IOException {
        synchronized (out) {
            out.writeInt(frame.size());
            frame.writeTo(out);
            out.flush();
        }
    }

    /**
     * Reads a whole frame.
     *
     * @throws EOFException at the end of the input
     */
    static DataInputStream read(DataInputStream in) throws IOException {
        var length = in.readInt();
        if (length < 0) {
            throw new IOException("a frame of %d bytes".formatted(length));
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("a frame was cut off");
        }
        return new DataInputStream(new FrameBytes(bytes));
    }
}
