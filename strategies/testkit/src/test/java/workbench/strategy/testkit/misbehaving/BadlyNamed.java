package workbench.strategy.testkit.misbehaving;

/** Has a name that cannot be typed. */
public final class BadlyNamed extends Misbehaving {

    public BadlyNamed() {
        super("Badly Named");
    }
}
