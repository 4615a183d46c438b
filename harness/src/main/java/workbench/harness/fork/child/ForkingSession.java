package workbench.harness.fork.child;

import java.io.IOException;
import java.util.Map;
import workbench.strategy.Job;
import workbench.strategy.Session;

/** Runs batches that spread their work by themselves: one item after another in the calling thread, as only the batch has an executor. */
final class ForkingSession implements Session {

    private final Session session;

    /** A session that leaves everything but the jobs to another one. */
    ForkingSession(Session session) {
        this.session = session;
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
