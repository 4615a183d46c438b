package workbench.workload.download.client;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import workbench.parameter.Durations;
import workbench.workload.download.client.Gate.Turn;
import workbench.workload.download.client.Transport.Exchange;
import workbench.workload.download.file.SaveFailedException;

/**
 * One download in progress: follows its redirects, enforces its limits and deadlines, and knows why it failed. Its own
 * thread runs it, any thread may end it, and the transport's threads deliver the answer.
 */
final class Call implements Transport.Receiver {

    /** The most bytes of a redirect's body, which is read and discarded to keep the connection. */
    private static final long REDIRECT_BODY = 64 << 10;

    /** For a transport that is not yet trusted to know when a request is sent. */
    private static final Turn UNTOLD = () -> {};

    private final ImageRequest request;
    private final FetchOptions options;
    private final Gate gate;
    private final WritableByteChannel target;
    private final LongSupplier clock;
    private final long begun;

    /** Held by who writes to the target, which may take long, and by nobody who ends the call. */
    private final ReentrantLock writing = new ReentrantLock();

    private Turn turn;
    private boolean cold;
    private long asked;
    private @Nullable Exchange exchange;
    private @Nullable ResponseHead head;
    private long received;

    /** Why the rest of the answer is not wanted; null while it is. */
    private @Nullable String end;

    /**
     * A call whose first request has passed the gate.
     *
     * @param turn what the gate has given it
     * @param clock the current time in nanoseconds, like {@link System#nanoTime}
     */
    Call(
            ImageRequest request,
            FetchOptions options,
            Gate gate,
            Turn turn,
            WritableByteChannel target,
            LongSupplier clock) {
        this.request = request;
        this.options = options;
        this.gate = gate;
        this.turn = turn;
        this.target = target;
        this.clock = clock;
        this.begun = clock.getAsLong();
        this.asked = begun;
    }

    /**
     * Downloads the whole image.
     *
     * @param transportIsCold whether it has made hardly any requests yet: what it loads may lie between the moment
     *     at which it reports a request as sent and the wire, so only the answer tells that it was
     * @return the number of bytes
     * @throws IOException if that fails; the message says why, but does not name the address
     */
    long run(Transport transport, boolean transportIsCold) throws IOException, InterruptedException {
        cold = transportIsCold;
        var address = request.address();
        var answer = ask(transport, address, turn);
        for (var followed = 0; answer.redirects(); followed++) {
            if (followed == options.redirects()) {
                throw new IOException("more than %d redirects, the last to %s"
                        .formatted(followed, ResponseHead.shown(String.valueOf(answer.location()))));
            }
            if (answer.location() == null) {
                throw new IOException(answer.words() + " without a Location");
            }
            address = Redirect.follow(address, answer.location());
            answer = ask(transport, address, gate.pass());
        }
        requireLength(received, "had");
        return received;
    }

    private ResponseHead ask(Transport transport, URI address, Turn next) throws IOException, InterruptedException {
        try {
            var told = cold && !next.equals(Turn.ANY) ? UNTOLD : next;
            var asking = transport.get(address, request.headers(address), told, this);
            begin(asking, next).run();
            return answered();
        } catch (IOException | RuntimeException e) {
            throw failure(e);
        } finally {
            next.sent();
            over();
        }
    }

    private synchronized Exchange begin(Exchange next, Turn itsTurn) throws IOException {
        turn = itsTurn;
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
    private void over() {
        writing.lock(); // a part may be on its way to the target still
        try {
            forget();
        } finally {
            writing.unlock();
        }
    }

    private synchronized void forget() {
        exchange = null;
    }

    @Override
    public synchronized void head(ResponseHead answer) throws IOException {
        turn.sent(); // at the latest now it was
        requireWanted();
        head = answer;
        if (answer.ok()) {
            if (!request.wanted().allowsContentType(answer.contentType())) {
                throw refuse(
                        "answers with %s, which is not an image".formatted(ResponseHead.shown(answer.contentType())));
            }
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
    public void body(ByteBuffer part) throws IOException {
        writing.lock();
        try {
            if (receive(part)) {
                write(part);
            }
        } finally {
            writing.unlock();
        }
    }

    /** Counts a part, and says whether it is one of the image. */
    private synchronized boolean receive(ByteBuffer part) throws IOException {
        requireWanted();
        received += part.remaining();
        if (head != null && head.redirects()) {
            part.position(part.limit());
            if (received > REDIRECT_BODY) {
                throw refuse("a redirect with a body of more than %d bytes".formatted(REDIRECT_BODY));
            }
            return false;
        }
        requireRoom();
        return true;
    }

    private void write(ByteBuffer part) throws IOException {
        try {
            while (part.hasRemaining()) {
                target.write(part);
            }
        } catch (SaveFailedException e) {
            throw refuse(String.valueOf(e.getMessage())); // not the network's fault
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
