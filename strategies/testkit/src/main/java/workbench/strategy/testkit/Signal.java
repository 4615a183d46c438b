package workbench.strategy.testkit;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Arrays;

/** What an item and the referee tell each other, one byte each. */
enum Signal {
    /** To the item: end well. */
    GO('G'),
    /** To the item: throw an {@link IllegalStateException}. */
    FAIL('F'),
    /** To the item: throw an {@link AssertionError}. */
    FAIL_WITH_ERROR('E'),
    /** To the item: overflow the stack. */
    OVERFLOW('O'),
    /** To the item: ignore cancelling from now on; answered alike. */
    BE_STUBBORN('S'),
    /** To the item: say whether you are still there; answered alike. */
    PING('P'),
    /** To the referee: this item is about to end; answered alike. */
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
                .orElseThrow(() -> new IOException("no signal: " + code));
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
