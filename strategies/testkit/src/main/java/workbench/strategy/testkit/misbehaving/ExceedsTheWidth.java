package workbench.strategy.testkit.misbehaving;

import workbench.strategy.Context;

/** Uses one thread more than it may. */
public final class ExceedsTheWidth extends Misbehaving {

    /** For the service loader. */
    public ExceedsTheWidth() {
        super("exceeds-the-width");
    }

    @Override
    int threads(Context context) {
        return context.width() + 1;
    }
}
