package workbench.strategy.hazelcast;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import workbench.workload.WorkloadReference;

/**
 * A batch as members open it.
 *
 * @param session the session, by a name that no other one has
 * @param generation how often the session has given up a batch before, since one that was cancelled performs nothing any more
 * @param workload the workload, at the width of a member
 */
record BatchRef(String session, int generation, WorkloadReference workload) {

    /** The batch that follows when this one is given up. */
    BatchRef next() {
        return new BatchRef(session, generation + 1, workload);
    }

    void write(DataOutput out) throws IOException {
        out.writeUTF(session);
        out.writeInt(generation);
        workload.write(out);
    }

    static BatchRef read(DataInput in) throws IOException {
        return new BatchRef(in.readUTF(), in.readInt(), WorkloadReference.read(in));
    }
}
