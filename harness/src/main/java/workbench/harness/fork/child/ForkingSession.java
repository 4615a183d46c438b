package workbench.harness.fork.child;

import java.io.IOException;
import java.util.Map;
import workbench.strategy.Job;
import workbench.strategy.Session;
import workbench.workload.Batch;

/** Runs batches that spread their work by themselves: one item after another in the calling thread, as only the batch has an executor. */
public final class ForkingSession implements Session {

    private final Session session;

    private ForkingSession(Session session) {
        this.session = session;
    }

    /**
     * The session that runs the jobs of a batch: where the batch spreads its work by itself, it needs no more than the executor.
     *
     * @param session an opened strategy
     */
    public static Session over(Batch<?> batch, Session session) {
        return session.executor().filter(batch::forkOn).isPresent() ? new ForkingSession(session) : session;
    }

    @Override
    public void run(Job job) throws InterruptedException {
        for (var item = 0; item < job.size() && job.attempt(item); item++) {
            // The next one.
        }
        if (Thread.interrupted()) {
            job.stop();
            throw new InterruptedException("the job was stopped by an interrupt");
        }
        job.check();
    }

    @Override
    public Map<String, String> effective() {
        return session.effective();
    }

    @Override
    public void close() throws IOException {
        session.close();
    }
}
