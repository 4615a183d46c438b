package workbench.strategy.testkit.misbehaving;

/** Says that it has an executor, and has none. */
public final class PromisesAnExecutor extends Misbehaving {

    public PromisesAnExecutor() {
        super("promises-an-executor");
    }

    @Override
    public boolean hasExecutor() {
        return true;
    }
}
