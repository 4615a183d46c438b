package workbench.harness.noise;

import org.jspecify.annotations.Nullable;
import workbench.harness.machine.OwnJvm;
import workbench.harness.machine.Proc;
import workbench.harness.machine.ProcessTimes;
import workbench.results.Activity;

/**
 * Reads, in a fork, what the machine and the processes of the run do from one iteration's end to the next. Not
 * thread-safe.
 */
public final class ActivityGauge {

    private final Proc proc;
    private final long fork;
    private final long parent;
    private final long server;
    private final OwnJvm jvm = new OwnJvm();
    private final LoadSnapshot first;
    private LoadSnapshot last;

    /**
     * Starts reading.
     *
     * @param server the process of the workload's provision; 0 if there is none
     */
    public ActivityGauge(Proc proc, long server) {
        this(proc, ProcessHandle.current().pid(), server);
    }

    ActivityGauge(Proc proc, long fork, long server) {
        this.proc = proc;
        this.fork = fork;
        this.server = server;
        var times = proc.times(fork);
        this.parent = times == null ? 0 : times.parent();
        this.first = snapshot();
        this.last = first;
    }

    /** What happened since the last call, or since this gauge started reading. */
    public Activity lap() {
        var now = snapshot();
        var activity = now.since(last);
        last = now;
        return activity;
    }

    /** What happened between the beginning and the last {@link #lap}. */
    public Activity whole() {
        return last.since(first);
    }

    private LoadSnapshot snapshot() {
        var processors = proc.processors();
        var now = System.nanoTime();
        var own = proc.times(fork);
        return new LoadSnapshot(
                now,
                processors,
                proc.pressureNanos(),
                own == null ? null : own.nanos(),
                own == null ? null : descendantsNanos(own),
                server != 0,
                server == 0 ? null : proc.treeNanos(server),
                parentNanos(),
                proc.runQueueNanos(fork),
                jvm.gcNanos(),
                jvm.jitNanos());
    }

    private @Nullable Long descendantsNanos(ProcessTimes own) {
        var descendants = proc.descendants(fork);
        return descendants == null ? null : Long.valueOf(own.endedNanos() + proc.nanos(descendants));
    }

    /** Only the parent's own time, since its children are the forks and the server. */
    private @Nullable Long parentNanos() {
        var times = proc.times(parent);
        return times == null ? null : Long.valueOf(times.nanos());
    }
}
