package workbench.strategy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/** The squares of 0 to 9. */
class Squares implements Batch<Integer> {

    final AtomicInteger cancels = new AtomicInteger();
    final AtomicInteger resets = new AtomicInteger();

    static DataInput encoded(int result) throws IOException {
        var bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeInt(result);
        return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @Override
    public int size() {
        return 10;
    }

    @Override
    public void reset() {
        resets.incrementAndGet();
    }

    @Override
    public Integer execute(int item) throws Exception {
        return item * item;
    }

    @Override
    public void write(Integer result, DataOutput out) throws IOException {
        out.writeInt(result);
    }

    @Override
    public Integer read(DataInput in) throws IOException {
        return in.readInt();
    }

    @Override
    public void verify(int item, Integer result) throws WrongResultException {
        if (result != item * item) {
            throw new WrongResultException(result + " is not " + item + " squared");
        }
    }

    @Override
    public void cancel() {
        cancels.incrementAndGet();
    }

    @Override
    public void close() {}
}
