package workbench.strategy.benchmark;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/**
 * Items whose result is 1.
 *
 * @param size how many there are
 */
record Nothing(int size) implements Batch<Integer> {

    static final Integer RESULT = 1;

    @Override
    public Integer execute(int item) {
        return RESULT;
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
        if (!result.equals(RESULT)) {
            throw new WrongResultException(result + " is not " + RESULT);
        }
    }

    @Override
    public void cancel() {}

    @Override
    public void close() {}
}
