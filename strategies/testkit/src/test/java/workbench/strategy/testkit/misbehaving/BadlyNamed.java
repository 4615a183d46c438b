package workbench.strategy.testkit.misbehaving;

/** Has a name that nobody could type. */
public final class BadlyNamed extends Misbehaving {

    public BadlyNamed() {
        super("Badly Named");
    }
}
