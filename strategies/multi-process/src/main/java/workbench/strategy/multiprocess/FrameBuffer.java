package workbench.strategy.multiprocess;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * The bytes of a frame in the making, from whose end some can be taken back. Used by one thread only: {@code
 * ByteArrayOutputStream} takes a lock for each number that is written.
 */
final class FrameBuffer extends OutputStream {

    private final DataOutputStream data = new DataOutputStream(this);
    private byte[] bytes;
    private int size;

    /** An empty frame, which has room for so many bytes before it grows. */
    FrameBuffer(int room) {
        bytes = new byte[room];
    }

    /** To write into it. */
    DataOutputStream data() {
        return data;
    }

    /** How many bytes there are. */
    int size() {
        return size;
    }

    /** Takes back what was written after the first bytes. */
    void truncate(int to) {
        size = to;
    }

    @Override
    public void write(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
    }

    @Override
    public void write(byte[] values, int from, int length) {
        reserve(length);
        System.arraycopy(values, from, bytes, size, length);
        size += length;
    }

    private void reserve(int more) {
        var needed = Math.addExact(size, more);
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * bytes.length, needed)));
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
    }
}
