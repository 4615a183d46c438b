package workbench.strategy.testkit.misbehaving;

import workbench.strategy.Context;

/** Uses one thread less than it should. */
public final class NeverReachesTheWidth extends Misbehaving {

    /** For the service loader. */
    public NeverReachesTheWidth() {
        super("never-reaches-the-width");
    }

    @Override
    int threads(Context context) {
        return Math.max(1, context.width() - 1);
    }
}
