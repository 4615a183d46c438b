package workbench.strategy.testkit.misbehaving;

import java.util.stream.IntStream;
import workbench.strategy.Job;

/** Skips the last item. */
public final class LosesAnItem extends Misbehaving {

    /** For the service loader. */
    public LosesAnItem() {
        super("loses-an-item");
    }

    @Override
    IntStream items(Job job) {
        return IntStream.range(0, job.size() - 1);
    }
}
