package workbench.process;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/**
 * The parent of a child JVM as the child sees it.
 *
 * <p>One thread may read {@link #in} while another writes {@link #out}.
 */
public final class Parent {

    /** How often a JVM that has left its parent looks whether that is still there. */
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final SocketChannel channel;
    private final DataInputStream in;
    private final DataOutputStream out;
    private volatile boolean left;

    private Parent(SocketChannel channel) {
        this.channel = channel;
        this.in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel)));
        this.out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
    }

    /**
     * Connects to the parent. From then on Ctrl-C, which reaches the whole process group, is left to the parent, and texts are
     * made as in every other process of a run, whatever language the user speaks.
     *
     * @param address the first argument of the child's main method
     * @return the parent
     * @throws IOException if the parent is gone
     */
    public static Parent connect(String address) throws IOException {
        Interrupts.ignore();
        Locale.setDefault(Locale.ROOT);
        try {
            return new Parent(SocketChannel.open(UnixDomainSocketAddress.of(address)));
        } finally { // the parent does so too, unless it has died by now
            var socket = Path.of(address);
            TemporaryFiles.delete(socket);
            TemporaryFiles.delete(socket.resolveSibling(""));
        }
    }

    /** {@return the stream from the parent; it ends when the parent does} */
    public DataInputStream in() {
        return in;
    }

    /** {@return the stream to the parent; buffered, so flush} */
    public DataOutputStream out() {
        return out;
    }

    /**
     * Keeps reading in a daemon thread until the parent closes the channel or dies, then ends this JVM at once, with
     * every process that it has started. To be called once the parent has nothing more to send.
     *
     * @see #leave
     */
    public void endThisJvmWithParent() {
        Thread.ofPlatform().daemon().name("parent-watch").start(() -> {
            try {
                while (in.read() >= 0) {
                    // The parent has nothing more to send.
                }
            } catch (IOException _) {
                // The same as the end of the stream.
            }
            if (left) {
                awaitItsDeath();
            }
            try {
                Mark.own().filter(Mark::isOutermost).ifPresent(Mark::endAll);
            } finally {
                Runtime.getRuntime().halt(0);
            }
        });
    }

    /**
     * Closes the channel, because this JVM has said everything and is about to exit. Were a thread still reading from it, the
     * JVM would put off its exit for 0.3 s, in the hope that the thread returns. This JVM still ends with its parent, should
     * its exit hang.
     *
     * @throws IOException if the channel cannot be closed
     */
    public void leave() throws IOException {
        left = true;
        channel.close();
    }

    /** Sleeps in between, since a thread that waits for a process to end would put off the exit, too. */
    private static void awaitItsDeath() {
        var parent = ProcessHandle.current().parent();
        try {
            while (parent.map(ProcessHandle::isAlive).orElse(false)) {
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            // Nobody interrupts this thread; if so, the JVM ends now.
        }
    }
}
