package workbench.harness.probe.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import workbench.workload.WorkloadReference;

/**
 * What a probe is to perform.
 *
 * @param workload the workload, as its provision passed it on
 * @param own the jars and folders whose classes are disturbed, all of them on the class path of the probe's JVM
 * @param strategies what to perform jobs with; none to perform them one item after another only
 * @param limits when it ends
 * @param gentle whether no item is performed twice at once, and none is interrupted
 * @param seed of all that is left to chance
 * @param threads the file for the stacks of all threads, should a job not end
 */
public record ProbeRequest(
        WorkloadReference workload,
        List<String> own,
        List<ProbedStrategy> strategies,
        Limits limits,
        boolean gentle,
        long seed,
        String threads) {

    /**
     * When a probe ends, whichever comes first.
     *
     * @param jobs after how many jobs, at least 1
     * @param time after how long; a job that has begun is ended
     * @param patience how long no item may begin or end while some are being performed
     */
    public record Limits(int jobs, Duration time, Duration patience) {

        /** The same with more patience. */
        public Limits morePatient(Duration more) {
            return new Limits(jobs, time, patience.plus(more));
        }
    }

    /** Copies the lists. */
    public ProbeRequest {
        own = List.copyOf(own);
        strategies = List.copyOf(strategies);
    }

    /** Writes this request so that {@link #read} gives an equal one. */
    public void write(DataOutput out) throws IOException {
        workload.write(out);
        out.writeInt(own.size());
        for (var path : own) {
            out.writeUTF(path);
        }
        out.writeInt(strategies.size());
        for (var strategy : strategies) {
            strategy.write(out);
        }
        out.writeInt(limits.jobs());
        out.writeLong(limits.time().toNanos());
        out.writeLong(limits.patience().toNanos());
        out.writeBoolean(gentle);
        out.writeLong(seed);
        out.writeUTF(threads);
    }

    /** Reads a request. */
    public static ProbeRequest read(DataInput in) throws IOException {
        var workload = WorkloadReference.read(in);
        var own = new ArrayList<String>();
        for (var left = in.readInt(); left > 0; left--) {
            own.add(in.readUTF());
        }
        var strategies = new ArrayList<ProbedStrategy>();
        for (var left = in.readInt(); left > 0; left--) {
            strategies.add(ProbedStrategy.read(in));
        }
        var limits = new Limits(in.readInt(), Duration.ofNanos(in.readLong()), Duration.ofNanos(in.readLong()));
        return new ProbeRequest(workload, own, strategies, limits, in.readBoolean(), in.readLong(), in.readUTF());
    }
}
