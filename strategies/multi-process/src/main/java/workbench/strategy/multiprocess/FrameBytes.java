package workbench.strategy.multiprocess;

import java.io.InputStream;

/** The bytes of a frame that was received. Used by one thread only: {@code ByteArrayInputStream} takes a lock for each number. */
final class FrameBytes extends InputStream {

    private final byte[] bytes;
    private int next;

    FrameBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() {
        return next < bytes.length ? bytes[next++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int from, int length) {
        if (next == bytes.length) {
            return length == 0 ? 0 : -1;
        }
        var read = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, into, from, read);
        next += read;
        return read;
    }

    @Override
    public int available() {
        return bytes.length - next;
    }
}
