package workbench.harness.fork.parent;

import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.io.UTFDataFormatException;
import java.util.regex.Pattern;
import workbench.harness.fork.wire.ForkMessage;
import workbench.harness.fork.wire.ForkRequest;
import workbench.harness.fork.wire.GarbledException;
import workbench.parameter.OneLine;

/**
 * Reads what a fork says, and takes nothing else for it: user code runs in a fork, and may write to its channel. A fork
 * says each thing in its turn and at most as often as it was asked to, so that what is kept of it has a bound. For one
 * thread.
 */
final class MessageReader {

    /** More than the longest message that a fork has to send. */
    private static final int LONGEST_BYTES = 1 << 20;

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** How far the fork has got, and so what it may say next. */
    private enum Phase {
        BEGIN,
        OPENED,
        RUNNING,
        SPENT,
        OBSERVED,
        END
    }

    private final Bounded bounded;
    private final DataInputStream in;
    private final ForkRequest request;
    private Phase phase = Phase.BEGIN;
    private long warmups;
    private int measured;

    /**
     * A reader of a fork that has said nothing yet.
     *
     * @param in the channel
     * @param request what the fork was asked for
     */
    MessageReader(InputStream in, ForkRequest request) {
        this.bounded = new Bounded(in);
        this.in = new DataInputStream(bounded);
        this.request = request;
    }

    /**
     * Waits for the next message.
     *
     * @throws GarbledException if the fork says something else; nothing can be read any more
     * @throws IOException if the channel ends
     */
    ForkMessage next() throws IOException {
        bounded.left = LONGEST_BYTES;
        var message = read();
        phase = after(message);
        return message;
    }

    private ForkMessage read() throws IOException {
        try {
            return ForkMessage.read(in);
        } catch (RuntimeException | StreamCorruptedException | UTFDataFormatException e) {
            throw new GarbledException(
                    "sent a message that cannot be read: " + OneLine.of(String.valueOf(e.getMessage())));
        }
    }

    private Phase after(ForkMessage message) throws GarbledException {
        return switch (message) {
            case ForkMessage.Opened opened -> from(Phase.BEGIN, opened.nanos() >= 0, Phase.OPENED, message);
            case ForkMessage.First first -> from(Phase.OPENED, !isOnce() && first.nanos() >= 0, Phase.RUNNING, message);
            case ForkMessage.Iterated iterated ->
                from(isOnce() ? Phase.OPENED : Phase.RUNNING, counts(iterated), Phase.RUNNING, message);
            case ForkMessage.Spent spent -> from(Phase.RUNNING, isAll(spent), Phase.SPENT, message);
            case ForkMessage.Observed observed ->
                from(Phase.SPENT, !isOnce() && !isStream() && wasAskedFor(observed), Phase.OBSERVED, message);
            case ForkMessage.Streamed _ -> from(Phase.SPENT, isStream(), Phase.OBSERVED, message);
            case ForkMessage.Done(var digest, var _) ->
                from(
                        isOnce() ? Phase.SPENT : Phase.OBSERVED,
                        DIGEST.matcher(digest).matches(),
                        Phase.END,
                        message);
            case ForkMessage.Failed _ -> Phase.END;
        };
    }

    private boolean isStream() {
        return request.arrivals() != null;
    }

    private boolean isOnce() {
        return request.timing().isOnce();
    }

    private Phase from(Phase expected, boolean plausible, Phase next, ForkMessage message) throws GarbledException {
        if (phase != expected || !plausible) {
            throw new GarbledException("sent '%s' out of turn or with impossible figures"
                    .formatted(message.getClass().getSimpleName()));
        }
        return next;
    }

    private boolean counts(ForkMessage.Iterated iterated) {
        var timing = request.timing();
        var inTurn = iterated.warmup()
                ? measured == 0 && ++warmups <= timing.mostWarmups()
                : ++measured <= timing.iterations();
        return inTurn
                && iterated.jobs() > 0
                && iterated.nanos() > 0
                && iterated.activity().wallNanos() > 0;
    }

    private boolean isAll(ForkMessage.Spent spent) {
        return measured == request.timing().iterations() && spent.activity().wallNanos() > 0;
    }

    /** Whether the trace, if there is one, is where it was asked for. */
    private boolean wasAskedFor(ForkMessage.Observed observed) {
        var trace = observed.evidence().trace();
        var aftermath = observed.evidence().aftermath();
        return (trace == null || trace.equals(request.trace()))
                && (aftermath == null || (request.trace() != null && aftermath.left() >= 0));
    }

    /** Ends a message that is too long. */
    private static final class Bounded extends FilterInputStream {

        private int left;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            require();
            left--;
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            require();
            var read = super.read(bytes, from, Math.min(length, left));
            left -= Math.max(0, read);
            return read;
        }

        private void require() throws GarbledException {
            if (left <= 0) {
                throw new GarbledException("sent a message of more than %d bytes".formatted(LONGEST_BYTES));
            }
        }
    }
}
