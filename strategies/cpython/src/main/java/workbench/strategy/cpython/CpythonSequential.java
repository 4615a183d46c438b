package workbench.strategy.cpython;

/** Performs the items one after another in the main thread of a Python process: the baseline of its language. */
public final class CpythonSequential extends CpythonStrategy {

    /** For the service loader. */
    public CpythonSequential() {
        super("sequential");
    }

    @Override
    public String summary() {
        return "one item after another";
    }

    @Override
    public int width(int requested) {
        return 1;
    }
}
