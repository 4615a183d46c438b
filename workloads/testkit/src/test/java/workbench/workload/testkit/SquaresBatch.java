package workbench.workload.testkit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/** A batch that keeps all rules: squares numbers and leaves a file for each in its folder. */
class SquaresBatch implements Batch<Long> {

    private static final int SIZE = 5;

    private final Path folder;
    private final boolean slow;
    private volatile CountDownLatch cancelled = new CountDownLatch(1);

    SquaresBatch(Setting setting) {
        folder = setting.folder();
        slow = setting.arguments().get(Squares.SLOW).equals("yes");
    }

    @Override
    public int size() {
        return SIZE;
    }

    @Override
    public void reset() throws IOException {
        deleteFiles();
        cancelled = new CountDownLatch(1);
    }

    @Override
    public Long execute(int item) throws Exception {
        if (slow) {
            cancelled.await();
        }
        if (cancelled.getCount() == 0) {
            throw new CancellationException("cancelled");
        }
        Files.writeString(file(item), "done");
        return square(item);
    }

    @Override
    public void write(Long result, DataOutput out) throws IOException {
        out.writeLong(result);
    }

    @Override
    public Long read(DataInput in) throws IOException {
        return in.readLong();
    }

    @Override
    public void verify(int item, Long result) throws WrongResultException, IOException {
        if (result != square(item)) {
            throw new WrongResultException("%d is not the square of %d".formatted(result, item));
        }
        if (!Files.exists(file(item))) {
            throw new WrongResultException("%s is missing".formatted(file(item)));
        }
    }

    @Override
    public void cancel() {
        cancelled.countDown();
    }

    @Override
    public void describe(int item, DataOutput out) throws IOException {
        out.writeInt(item);
    }

    @Override
    public void close() throws IOException {
        cancel();
        deleteFiles();
    }

    static long square(int item) {
        return (long) item * item;
    }

    Path file(int item) {
        return folder.resolve("square-" + item);
    }

    private void deleteFiles() throws IOException {
        for (var item : List.of(0, 1, 2, 3, 4)) {
            Files.deleteIfExists(file(item));
        }
    }
}
