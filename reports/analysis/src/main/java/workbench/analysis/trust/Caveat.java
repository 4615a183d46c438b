package workbench.analysis.trust;

import java.time.Instant;
import java.util.List;
import workbench.analysis.cell.MachineLoad;
import workbench.analysis.slice.Slice;
import workbench.analysis.slice.Standing;
import workbench.analysis.slice.Twin;
import workbench.results.Aftermath;
import workbench.statistics.stability.TwinLedger;

/** Something that a reader must know before trusting the figures of a run, with its own figures. */
public sealed interface Caveat {

    /**
     * The run was measured by another tool.
     *
     * @param tool its name and version
     */
    record Imported(String tool) implements Caveat {}

    /** The run's times are those of one of several threads. */
    record TimePerThread() implements Caveat {}

    /**
     * The run was cut short, or has not ended.
     *
     * @param forks how many forks of ranked cells there are
     * @param planned how many were planned
     */
    record CutShort(long forks, int planned) implements Caveat {}

    /**
     * Something was left out to keep to the budget.
     *
     * @param reason what and why, as the run recorded it
     */
    record OverBudget(String reason) implements Caveat {}

    /** The run was cut short, and resumed at that time. */
    record Resumed(Instant at) implements Caveat {}

    /**
     * Some cell has too few forks for a verdict.
     *
     * @param forks how many forks the cell with the fewest has
     */
    record NothingProven(int forks) implements Caveat {}

    /** There are enough forks for verdicts, but not for small differences. */
    record FewForks(int forks) implements Caveat {}

    /**
     * Forks warmed up for a short time.
     *
     * @param nanos the shortest warm-up of any fork
     */
    record ShortWarmup(double nanos) implements Caveat {}

    /**
     * Forks did the job once, so times are those of first jobs.
     *
     * @param everywhere whether they did in every slice
     */
    record Once(boolean everywhere) implements Caveat {}

    /**
     * Items arrived by themselves, so times are a percentile of their latency.
     *
     * @param percentile which one, such as {@code p99}
     */
    record Streams(String percentile) implements Caveat {}

    /**
     * The highest rate of arrivals was searched, so times are the mean gaps between arrivals at it.
     *
     * @param objective within which latency, such as {@code p99<=50ms}
     */
    record Capacity(String objective) implements Caveat {}

    /** A width exceeds the logical processors. */
    record WiderThanMachine(int width, int cores) implements Caveat {}

    /**
     * A workload spreads its work by itself.
     *
     * @param workload its label
     */
    record WidthNotEnforced(String workload) implements Caveat {}

    /** What other programs did was not recorded. */
    record LoadNotRecorded() implements Caveat {}

    /** The machine was not quiet during the run. */
    record NotQuiet(MachineLoad load) implements Caveat {}

    /** The machine was busy during a slice, though not during the run as a whole. */
    record BusySlice(Slice slice) implements Caveat {}

    /** A cell was found to differ from itself. */
    record FalseAlarm(Slice slice, Twin twin) implements Caveat {}

    /** More of the twins differ than chance explains. */
    record FalseAlarms(TwinLedger ledger) implements Caveat {}

    /**
     * The times of some cells may be those of their workload's provision, such as a server.
     *
     * @param cells the cells
     * @param said what the provision said about itself
     */
    record Bottleneck(Slice slice, List<Standing> cells, String said) implements Caveat {}

    /**
     * Some cells of a slice took less time than physics allows, so it is not physics that the floor states.
     *
     * @param cells the cells
     */
    record FloorBeaten(Slice slice, List<Standing> cells) implements Caveat {}

    /**
     * A strategy does not handle the failure of an item as its contract asks, which is seen in no measured job.
     *
     * @param strategy what it is called
     * @param aftermath what was seen, in one of its cells
     */
    record MishandlesFailure(String strategy, Aftermath aftermath) implements Caveat {}

    /**
     * The reader of the journal set something aside.
     *
     * @param what what was set aside, in the reader's own words
     */
    record SetAside(String what) implements Caveat {}
}
