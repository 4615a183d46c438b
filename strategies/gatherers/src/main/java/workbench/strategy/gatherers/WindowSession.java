package workbench.strategy.gatherers;

import java.util.Map;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import workbench.strategy.Job;
import workbench.strategy.JobEnd;
import workbench.strategy.Session;

/** Holds nothing: the threads of a job end with it. */
final class WindowSession implements Session {

    private final int width;

    WindowSession(int width) {
        this.width = width;
    }

    /**
     * Runs the stream in a thread of its own: {@code mapConcurrent} ignores interrupts until the stream has ended, and
     * the caller must notice them. A virtual one, which the threads of the items wake at less cost.
     */
    @Override
    public void run(Job job) throws InterruptedException {
        var stream = Thread.startVirtualThread(() -> map(job));
        JobEnd.await(job, stream::join);
    }

    /** Ends at the first item that was not performed: then {@code mapConcurrent} interrupts and joins those in flight. */
    private void map(Job job) {
        var _ = IntStream.range(0, job.size())
                .boxed()
                .gather(Gatherers.mapConcurrent(width, job::attempt))
                .allMatch(performed -> performed);
    }

    @Override
    public Map<String, String> effective() {
        return Map.of("window", String.valueOf(width));
    }

    @Override
    public void close() {
        // There is nothing to end.
    }
}
