package workbench.strategy.testkit.misbehaving;

import java.util.Map;

/** Has a label without a value. */
public final class TellsNothing extends Misbehaving {

    public TellsNothing() {
        super("tells-nothing");
    }

    @Override
    Map<String, String> effective() {
        return Map.of("threads", "");
    }
}
