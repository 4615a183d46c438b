package workbench.strategy.testkit.misbehaving;

import java.util.stream.IntStream;
import workbench.strategy.Job;

/** Forgets the items of a job that has fewer than three. */
public final class NeedsItems extends Misbehaving {

    public NeedsItems() {
        super("needs-items");
    }

    @Override
    IntStream items(Job job) {
        return job.size() < 3 ? IntStream.empty() : super.items(job);
    }
}
