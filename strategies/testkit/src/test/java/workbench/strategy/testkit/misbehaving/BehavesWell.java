package workbench.strategy.testkit.misbehaving;

/** Breaks no rule, which shows that what the others have in common breaks none. */
public final class BehavesWell extends Misbehaving {

    public BehavesWell() {
        super("behaves-well");
    }
}
