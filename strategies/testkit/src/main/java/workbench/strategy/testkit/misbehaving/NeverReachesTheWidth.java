package workbench.strategy.testkit.misbehaving;

import workbench.plugin.Setting;

/** Uses one thread less than it should. */
public final class NeverReachesTheWidth extends Misbehaving {

    /** For the service loader. */
    public NeverReachesTheWidth() {
        super("never-reaches-the-width");
    }

    @Override
    int threads(Setting setting) {
        return Math.max(1, setting.width() - 1);
    }
}
