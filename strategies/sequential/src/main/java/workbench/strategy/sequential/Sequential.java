package workbench.strategy.sequential;

import workbench.strategy.Context;
import workbench.strategy.Session;
import workbench.strategy.Strategy;

/** Performs one item after another in the calling thread. */
public final class Sequential implements Strategy {

    @Override
    public String name() {
        return "sequential";
    }

    @Override
    public String summary() {
        return "one item after another in the calling thread, the baseline";
    }

    @Override
    public int width(int requested) {
        return 1;
    }

    @Override
    public Session open(Context context) {
        return new SequentialSession();
    }
}
