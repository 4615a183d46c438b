package workbench.workload.synthetic;

/** The template of classes that wait while they are initialised. */
final class WaitsAtOnce {

    static {
        ForeignFrame.awaitCurrent();
    }

    private WaitsAtOnce() {}
}
