package workbench.strategy.testkit;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** The messages between an item and the referee, one byte each. */
enum Signal {
    /** To the item: end successfully. */
    GO('G'),
    /** To the item: throw an {@link IllegalStateException}. */
    FAIL('F'),
    /** To the item: throw an {@link AssertionError}. */
    FAIL_WITH_ERROR('E'),
    /** To the item: overflow the stack. */
    OVERFLOW('O'),
    /** To the item: ignore cancellation from now on; answered with the same signal. */
    BE_STUBBORN('S'),
    /** To the item: say whether you are still there; answered with the same signal. */
    PING('P'),
    /** To the referee: this item is about to end; answered with the same signal. */
    BYE('B');

    private final byte code;

    Signal(char code) {
        this.code = (byte) code;
    }

    /** Sends it. */
    void to(SocketChannel channel) throws IOException {
        write(channel, ByteBuffer.wrap(new byte[] {code}));
    }

    /** Waits for the next one. */
    static Signal from(SocketChannel channel) throws IOException {
        var code = read(channel, 1).get();
        return Arrays.stream(values())
                .filter(signal -> signal.code == code)
                .findFirst()
                .orElseThrow(() -> new IOException("not a signal: " + code));
    }

    static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    static ByteBuffer read(SocketChannel channel, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes) < 0) {
                throw new EOFException("the other side is gone");
            }
        }
        return bytes.flip();
    }
}
