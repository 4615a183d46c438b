package workbench.strategy.testkit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/** The result of an item is a number that follows from its index; the referee decides what happens on the way. */
final class ObservedBatch implements Batch<Long> {

    private final int size;
    private final int referee;
    private final Set<SocketChannel> cancellable = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    ObservedBatch(int size, int referee) {
        this.size = size;
        this.referee = referee;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void reset() {
        cancelled = false;
    }

    @Override
    public Long execute(int item) throws IOException {
        if (referee != 0) {
            report(item);
        }
        return resultOf(item);
    }

    private void report(int item) throws IOException {
        try (var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), referee))) {
            cancellable.add(channel);
            try {
                if (cancelled) { // checked once cancel() can see the channel, so that none slips through
                    throw new CancellationException("cancelled");
                }
                Signal.write(channel, ByteBuffer.allocate(4).putInt(item).flip());
                obey(channel);
            } finally {
                cancellable.remove(channel);
            }
        }
    }

    private void obey(SocketChannel channel) throws IOException {
        while (true) {
            switch (Signal.from(channel)) {
                case GO -> {
                    signOff(channel);
                    return;
                }
                case FAIL -> {
                    signOff(channel);
                    throw new IllegalStateException("told to fail");
                }
                case FAIL_WITH_ERROR -> {
                    signOff(channel);
                    throw new AssertionError("told to fail");
                }
                case OVERFLOW -> {
                    signOff(channel);
                    overflow(0);
                }
                case BE_STUBBORN -> {
                    cancellable.remove(channel);
                    Signal.BE_STUBBORN.to(channel);
                }
                case PING -> Signal.PING.to(channel);
                case BYE -> throw new IOException("the item must send BYE first");
            }
        }
    }

    /** Ends the visit while the item is still in flight, so that the referee never counts one that is not. */
    private static void signOff(SocketChannel channel) throws IOException {
        Signal.BYE.to(channel);
        while (Signal.from(channel) != Signal.BYE) {
            // A command that crossed the BYE comes too late.
        }
    }

    @SuppressWarnings("InfiniteRecursion") // intended
    private static long overflow(long depth) {
        return 1 + overflow(depth + 1);
    }

    private static long resultOf(int item) {
        return 1_000_003L * (item + 1);
    }

    @Override
    public void write(Long result, DataOutput out) throws IOException {
        out.writeLong(result);
    }

    @Override
    public Long read(DataInput in) throws IOException {
        return in.readLong();
    }

    @Override
    public void verify(int item, Long result) throws WrongResultException {
        if (result != resultOf(item)) {
            throw new WrongResultException("%d instead of %d".formatted(result, resultOf(item)));
        }
    }

    /** Writes its index, 32 bits. */
    @Override
    public void describe(int item, DataOutput out) throws IOException {
        out.writeInt(item);
    }

    @Override
    public void cancel() {
        cancelled = true;
        for (var channel : cancellable) {
            close(channel);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException _) {
            // It is no longer of use anyway.
        }
    }

    @Override
    public void close() {
        cancel();
    }
}
