package workbench.workload.download.client;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Durations;
import workbench.workload.download.client.Transport.Exchange;

/**
 * One download in progress: follows its redirects, enforces its limits and deadlines, and knows why it failed. Its own
 * thread runs it, any thread may end it, and the transport's threads deliver the answer.
 */
final class Call implements Transport.Receiver {

    /** The most bytes of a redirect's body, which is read and discarded to keep the connection. */
    private static final long REDIRECT_BODY = 64 << 10;

    private final ImageRequest request;
    private final FetchOptions options;
    private final Gate gate;
    private final WritableByteChannel target;
    private final LongSupplier clock;
    private final long begun;
    private long asked;
    private @Nullable Exchange exchange;
    private @Nullable ResponseHead head;
    private long received;

    /** Why the rest of the answer is not wanted; null while it is. */
    private @Nullable String end;

    /**
     * A call whose first request has passed the gate.
     *
     * @param clock the current time in nanoseconds, like {@link System#nanoTime}
     */
    Call(ImageRequest request, FetchOptions options, Gate gate, WritableByteChannel target, LongSupplier clock) {
        this.request = request;
        this.options = options;
        this.gate = gate;
        this.target = target;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.asked = begun;
    }

    /**
     * Downloads the whole image.
     *
     * @return the number of bytes
     * @throws IOException if that fails; the message says why, but does not name the address
     */
    long run(Transport transport) throws IOException, InterruptedException {
        var address = request.address();
        var answer = ask(transport, address);
        for (var followed = 0; answer.redirects(); followed++) {
            if (followed == options.redirects()) {
                throw new IOException("more than %d redirects, the last to %s"
                        .formatted(followed, ResponseHead.shown(String.valueOf(answer.location()))));
            }
            if (answer.location() == null) {
                throw new IOException(answer.words() + " without a Location");
            }
            address = Redirect.follow(address, answer.location());
            gate.pass();
            answer = ask(transport, address);
        }
        requireLength(received, "had");
        return received;
    }

    private ResponseHead ask(Transport transport, URI address) throws IOException, InterruptedException {
        var asking = begin(transport.get(address, request.headers(), this));
        try {
            asking.run();
            return answered();
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        } finally {
            over();
        }
    }

    private synchronized Exchange begin(Exchange next) throws IOException {
        if (end != null) {
            throw new IOException(end);
        }
        exchange = next;
        head = null;
        received = 0;
        asked = clock.getAsLong();
        return next;
    }

    private synchronized ResponseHead answered() throws IOException {
        if (head == null) {
            throw new IOException("no answer");
        }
        return head;
    }

    /** From now on, nothing more of this exchange is accepted, whatever its threads still deliver. */
    private synchronized void over() {
        exchange = null;
    }

    @Override
    public synchronized void head(ResponseHead answer) throws IOException {
        requireWanted();
        head = answer;
        if (answer.ok()) {
            if (answer.length() > options.maxSize()) {
                throw refuse("declares %d bytes, more than max-size".formatted(answer.length()));
            }
            if (answer.length() >= 0) {
                requireLength(answer.length(), "declares");
            }
        } else if (!answer.redirects()) {
            throw refuse(answer.words());
        }
    }

    @Override
    public synchronized void body(ByteBuffer part) throws IOException {
        requireWanted();
        received += part.remaining();
        if (head != null && head.redirects()) {
            part.position(part.limit());
            if (received > REDIRECT_BODY) {
                throw refuse("a redirect with a body of more than %d bytes".formatted(REDIRECT_BODY));
            }
            return;
        }
        requireRoom();
        while (part.hasRemaining()) {
            target.write(part);
        }
    }

    private void requireWanted() throws IOException {
        if (exchange == null || end != null) {
            throw new IOException("no longer wanted");
        }
    }

    private void requireRoom() throws IOException {
        if (received > options.maxSize()) {
            throw refuse("more than the %d bytes of max-size".formatted(options.maxSize()));
        }
        if (request.length().isPresent() && received > request.length().getAsLong()) {
            throw refuse("more than the %d bytes that are right%s"
                    .formatted(request.length().getAsLong(), request.otherwise()));
        }
    }

    private void requireLength(long length, String verb) throws IOException {
        if (request.length().isPresent() && length != request.length().getAsLong()) {
            throw refuse("%s %d bytes, not %d%s"
                    .formatted(verb, length, request.length().getAsLong(), request.otherwise()));
        }
    }

    /** Records why the answer is not wanted, since transports wrap what is thrown at them. */
    private synchronized IOException refuse(String why) {
        end = why;
        return new IOException(why);
    }

    /** Ends the call, unless it was already ended: it fails soon, for this reason. */
    void end(String why) {
        Exchange running;
        synchronized (this) {
            if (end != null) {
                return;
            }
            end = why;
            running = exchange;
        }
        if (running != null) {
            running.abort(); // outside the lock, since its threads may need it
        }
    }

    /** Ends the call if a deadline has passed. */
    void endIfLate(long now) {
        if (now - begun > options.itemTimeout().toNanos()) {
            end("not complete within %s%s".formatted(Durations.format(options.itemTimeout()), progress()));
        } else if (waitsFor(options.firstByteTimeout(), now)) {
            end("no answer within " + Durations.format(options.firstByteTimeout()));
        }
    }

    private synchronized boolean waitsFor(Duration timeout, long now) {
        return exchange != null && head == null && now - asked > timeout.toNanos();
    }

    private synchronized String progress() {
        return head == null ? "" : ": " + parts(head);
    }

    private String parts(ResponseHead answer) {
        return answer.length() < 0
                ? "%d bytes came".formatted(received)
                : "%d of %d bytes came".formatted(received, answer.length());
    }

    private synchronized IOException failure(Exception cause) {
        if (end != null) {
            return new IOException(end, cause);
        }
        if (head != null) {
            return new IOException(
                    "the answer broke off: %s (%s)".formatted(parts(head), FailureReason.of(cause)), cause);
        }
        return new IOException(FailureReason.of(cause), cause);
    }
}
