package workbench.strategy.cpython;

/**
 * Performs the items in a pool of Python processes, as many as the width. Each takes chunks of items, a quarter of its share at most.
 *
 * @see <a href="https://docs.python.org/3/library/multiprocessing.html">multiprocessing, on Pool.map and its chunksize</a>
 */
public final class CpythonProcesses extends CpythonStrategy {

    /** The name that the runner has for it. */
    static final String WAY = "processes";

    /** For the service loader. */
    public CpythonProcesses() {
        super(WAY);
    }

    @Override
    public String summary() {
        return "a pool of processes by multiprocessing";
    }
}
