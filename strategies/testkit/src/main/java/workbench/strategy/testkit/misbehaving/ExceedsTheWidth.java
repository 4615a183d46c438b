package workbench.strategy.testkit.misbehaving;

import workbench.plugin.Setting;

/** Uses one thread more than it may. */
public final class ExceedsTheWidth extends Misbehaving {

    /** For the service loader. */
    public ExceedsTheWidth() {
        super("exceeds-the-width");
    }

    @Override
    int threads(Setting setting) {
        return setting.width() + 1;
    }
}
