package workbench.workload.download.source;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import workbench.workload.download.client.Gate;

/**
 * Keeps a pause between the requests of a run, and counts them up to a limit, both for all processes of the run together.
 * Without a pause it takes no lock.
 */
public final class Politeness implements Gate {

    private final Ledger ledger;
    private final Turns turns;
    private final boolean pauses;
    private final long limit;
    private volatile boolean cancelled;

    /**
     * The politeness of one process.
     *
     * @param file what the processes share, which need not exist yet; the one that locks stands beside it
     * @param limit the most requests of all processes together
     * @throws IOException if the file cannot be made
     */
    public Politeness(Path file, Duration pause, long limit) throws IOException {
        this.ledger = new Ledger(file);
        this.turns = new Turns(file.resolveSibling(file.getFileName() + ".turn"), ledger, pause);
        this.pauses = !pause.isZero();
        this.limit = limit;
    }

    @Override
    public Turn pass() throws IOException, InterruptedException {
        if (cancelled) {
            throw new IOException("cancelled");
        }
        if (!ledger.count(limit)) {
            throw new IOException("this run has made all %d requests that max-requests allows".formatted(limit));
        }
        return pauses ? turns.next() : Turn.ANY;
    }

    /** How many requests the run has made. */
    public long requests() {
        return Math.min(ledger.counted(), limit);
    }

    @Override
    public void cancel() {
        cancelled = true;
        turns.cancel();
    }

    @Override
    public void resume() {
        cancelled = false;
        turns.resume();
    }
}
