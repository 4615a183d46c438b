package workbench.analysis.compare;

/** In what two runs may differ. */
public enum DifferenceSubject {
    /** The model of the processor and its architecture. */
    PROCESSOR,
    /** The logical processors that the JVMs may use. */
    CORES,
    /** The version, the virtual machine and the vendor of the JDK. */
    JDK,
    /** The JDK and the options of a JVM that the run compares with others. */
    JVM,
    /** The options of the forks' JVMs. */
    JVM_OPTIONS,
    /** The version of the workbench. */
    WORKBENCH,
    /** How long forks warm up. */
    WARMUP,
    /** How many measured iterations a fork has. */
    ITERATIONS,
    /** How long these are. */
    ITERATION_TIME,
    /** Whether forks do the job once. */
    ONCE,
    /** The arguments of a workload. */
    WORKLOAD,
    /** Whether the calibration kernel was timed. */
    CALIBRATION
}
