package workbench.strategy.sequential;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import workbench.strategy.Job;
import workbench.strategy.Session;

/** Holds nothing. */
final class SequentialSession implements Session {

    @Override
    public void run(Job job) throws InterruptedException {
        var item = 0;
        while (item < job.size() && !Thread.currentThread().isInterrupted() && job.attempt(item)) {
            item++;
        }
        if (Thread.interrupted()) {
            job.stop();
            throw new InterruptedException("the job was stopped by an interrupt");
        }
        job.check();
    }

    @Override
    public Optional<Executor> executor() {
        return Optional.of(Runnable::run);
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("threads", "1, the caller");
    }

    @Override
    public void close() {}
}
