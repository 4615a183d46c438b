package workbench.strategy.testkit.misbehaving;

import workbench.strategy.Context;
import workbench.strategy.Session;

/** Cannot do with a single thread. */
public final class NeedsAWidth extends Misbehaving {

    public NeedsAWidth() {
        super("needs-a-width");
    }

    @Override
    public Session open(Context context) throws Exception {
        if (context.width() == 1) {
            throw new IllegalArgumentException("a width of 1 is too little");
        }
        return super.open(context);
    }
}
