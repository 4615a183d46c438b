package workbench.harness.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbench.results.Cost;

/**
 * Reads, in a fork, what the fork has cost, its living child processes included. This takes about 60 ms, so it is used
 * after everything has been measured. Not thread-safe.
 */
public final class CostGauge {

    private final Proc proc;
    private final long fork;
    private final OwnJvm jvm = new OwnJvm();

    /** A gauge of this process. */
    public CostGauge(Proc proc) {
        this(proc, ProcessHandle.current().pid());
    }

    CostGauge(Proc proc, long fork) {
        this.proc = proc;
        this.fork = fork;
    }

    /** What the fork has cost from its start until now. */
    public Cost cost() {
        var own = proc.times(fork);
        var living = proc.descendants(fork);
        var tree = own == null || living == null ? null : tree(own, living);
        var switches = living == null ? null : switches(living);
        return new Cost(
                tree == null ? null : tree.userNanos(),
                tree == null ? null : tree.systemNanos(),
                living == null ? null : peakMemory(living),
                jvm.allocatedBytes(),
                switches == null ? null : switches.voluntary(),
                switches == null ? null : switches.involuntary(),
                jvm.peakThreads(),
                jvm.collections(),
                jvm.pauseNanos());
    }

    private ProcessTimes tree(ProcessTimes own, List<Long> living) {
        var sum = own.withEnded();
        for (var process : living) {
            var times = proc.times(process);
            sum = times == null ? sum : sum.plus(times.withEnded());
        }
        return sum;
    }

    private @Nullable Long peakMemory(List<Long> living) {
        var sum = proc.peakMemoryBytes(fork);
        for (var process : living) {
            var peak = proc.peakMemoryBytes(process);
            sum = sum == null || peak == null ? sum : Long.valueOf(sum + peak);
        }
        return sum;
    }

    private @Nullable ContextSwitches switches(List<Long> living) {
        var sum = ResourceUsage.switches();
        if (sum == null) {
            return null;
        }
        for (var process : living) {
            sum = sum.plus(proc.switches(process));
        }
        return sum;
    }
}
