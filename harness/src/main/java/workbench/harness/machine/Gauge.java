package workbench.harness.machine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import workbench.results.Activity;
import workbench.results.Cost;

/**
 * Reads, in a fork, what the machine and the processes of the run do between the ends of its iterations, and what the fork
 * costs. For one thread.
 */
public final class Gauge {

    private final Proc proc;
    private final long fork;
    private final long parent;
    private final long server;
    private final OwnJvm jvm = new OwnJvm();
    private final Snapshot first;
    private Snapshot last;

    /**
     * Begins to read.
     *
     * @param server the process of what the workload was provided with; 0 where there is none
     */
    public Gauge(Proc proc, long server) {
        this(proc, ProcessHandle.current().pid(), server);
    }

    Gauge(Proc proc, long fork, long server) {
        this.proc = proc;
        this.fork = fork;
        this.server = server;
        var times = proc.times(fork);
        this.parent = times == null ? 0 : times.parent();
        this.first = look();
        this.last = first;
    }

    /** What happened since the last call, or since this began to read. */
    public Activity lap() {
        var now = look();
        var activity = now.since(last);
        last = now;
        return activity;
    }

    /** What happened between the beginning and the last {@link #lap}. */
    public Activity whole() {
        return last.since(first);
    }

    private Snapshot look() {
        var processors = proc.processors();
        var now = System.nanoTime();
        var own = proc.times(fork);
        return new Snapshot(
                now,
                processors,
                proc.pressureNanos(),
                own == null ? null : own.nanos(),
                own == null ? null : descendantsNanos(own),
                server != 0,
                server == 0 ? null : treeNanos(server),
                parentNanos(),
                proc.runQueueNanos(fork),
                jvm.gcNanos(),
                jvm.jitNanos());
    }

    private @Nullable Long descendantsNanos(ProcessTimes own) {
        var descendants = proc.descendants(fork);
        if (descendants == null) {
            return null;
        }
        var sum = own.endedNanos();
        for (var descendant : descendants) {
            var nanos = treeNanos(descendant);
            sum += nanos == null ? 0 : nanos; // it has just ended
        }
        return sum;
    }

    /** The time of a process and of what it started, once that has ended. */
    private @Nullable Long treeNanos(long process) {
        var times = proc.times(process);
        return times == null ? null : Long.valueOf(times.nanos() + times.endedNanos());
    }

    /** Its own alone: what it started are forks, and the server. */
    private @Nullable Long parentNanos() {
        var times = proc.times(parent);
        return times == null ? null : Long.valueOf(times.nanos());
    }

    /** What the fork has cost from its start until now. Takes some 60 ms, so it is for after all that is measured. */
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

    private @Nullable Switches switches(List<Long> living) {
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
