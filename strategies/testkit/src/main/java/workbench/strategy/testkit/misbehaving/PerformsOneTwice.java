package workbench.strategy.testkit.misbehaving;

import java.util.stream.IntStream;
import workbench.strategy.Job;

/** Performs the first item once more at the end. */
public final class PerformsOneTwice extends Misbehaving {

    /** For the service loader. */
    public PerformsOneTwice() {
        super("performs-one-twice");
    }

    @Override
    IntStream items(Job job) {
        return IntStream.concat(super.items(job), IntStream.of(0));
    }
}
