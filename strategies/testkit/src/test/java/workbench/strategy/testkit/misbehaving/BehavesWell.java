package workbench.strategy.testkit.misbehaving;

/** Breaks no rule, which shows that the code shared with the others breaks none. */
public final class BehavesWell extends Misbehaving {

    public BehavesWell() {
        super("behaves-well");
    }
}
