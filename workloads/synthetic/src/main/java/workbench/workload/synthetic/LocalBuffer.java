package workbench.workload.synthetic;

/** A buffer of which each thread makes its own when it first needs it, so that a thread for each item makes one for each item. */
final class LocalBuffer {

    private final int size;
    private final ThreadLocal<byte[]> buffers;

    /** Buffers of a size in bytes; with 0 there are none. */
    LocalBuffer(int size) {
        this.size = size;
        buffers = ThreadLocal.withInitial(() -> new byte[size]);
    }

    /** Changes one byte of the thread's buffer. */
    void touch(long state) {
        if (size > 0) {
            get()[(int) Long.remainderUnsigned(state, size)]++;
        }
    }

    /** The buffer of the thread. */
    byte[] get() {
        return buffers.get();
    }
}
