package workbench.strategy.hazelcast;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/** The result of an item is its square. */
final class HeldBatch implements Batch<Integer> {

    private final int size;
    private final int turnstile;
    private final Set<Socket> waiting = ConcurrentHashMap.newKeySet();
    private volatile boolean cancelled;

    HeldBatch(int size, int turnstile) {
        this.size = size;
        this.turnstile = turnstile;
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
    public Integer execute(int item) throws IOException {
        if (turnstile != 0) {
            pass(item);
        }
        return item * item;
    }

    private void pass(int item) throws IOException {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), turnstile)) {
            waiting.add(socket);
            if (cancelled) { // looked at once cancel can see the socket
                throw new CancellationException("cancelled");
            }
            new DataOutputStream(socket.getOutputStream()).writeInt(item);
            if (socket.getInputStream().read() < 0) {
                throw new IOException("the turnstile has gone");
            }
            waiting.remove(socket);
        }
    }

    @Override
    public void write(Integer result, DataOutput out) throws IOException {
        out.writeInt(result);
    }

    @Override
    public Integer read(DataInput in) throws IOException {
        return in.readInt();
    }

    @Override
    public void verify(int item, Integer result) throws WrongResultException {
        if (result != item * item) {
            throw new WrongResultException("%d is not the square of %d".formatted(result, item));
        }
    }

    @Override
    public void cancel() {
        cancelled = true;
        for (var socket : waiting) {
            try {
                socket.close();
            } catch (IOException _) {
                // It waits no longer anyway.
            }
        }
    }

    @Override
    public void close() {
        cancel();
    }
}
