package workbench.strategy.hazelcast;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import workbench.process.ChildLauncher;
import workbench.workload.Batch;

/**
 * The batch that a member holds for a session, in its latest generation. Thread-safe.
 *
 * <p>A call enters it, performs items, and leaves it. What was given up is cancelled, and closed when the last call has left.
 */
final class MemberBatch {

    private final AtomicLong starts = new AtomicLong();
    private int ended = -1;
    private int generation = -1;
    private @Nullable Batch<?> batch;
    private boolean changing;
    private int inside;

    /** How many items were started here, in all generations. */
    AtomicLong starts() {
        return starts;
    }

    /**
     * Opens a batch, unless it is open, for a call that leaves it again.
     *
     * @return the batch; empty where it was given up, and the call, which must not leave, performs nothing
     * @throws Exception if it cannot be opened
     */
    synchronized Optional<Batch<?>> enter(BatchRef ref) throws Exception {
        while (changing) {
            wait();
        }
        if (ref.generation() > generation) {
            change(ref);
        }
        if (batch == null || ref.generation() < generation || ref.generation() <= ended) {
            return Optional.empty();
        }
        inside++;
        return Optional.of(batch);
    }

    private void change(BatchRef ref) throws Exception {
        changing = true;
        try {
            close();
            if (ref.generation() > ended) {
                batch = ref.workload().open(MemberBatch.class.getClassLoader(), ChildLauncher.likeThisJvm());
                generation = ref.generation();
            }
        } finally {
            changing = false;
            notifyAll();
        }
    }

    synchronized void leave() {
        inside--;
        notifyAll();
    }

    /** Gives up a generation and all before it; returns when nothing of them runs. */
    synchronized void end(int given) throws IOException, InterruptedException {
        ended = Math.max(ended, given);
        while (changing) {
            wait();
        }
        if (given >= generation) {
            close();
        }
    }

    private void close() throws IOException, InterruptedException {
        var before = batch;
        batch = null;
        if (before != null) {
            before.cancel();
        }
        while (inside > 0) {
            wait();
        }
        if (before != null) {
            before.close();
        }
    }
}
