package workbench.workload.testkit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/** Workloads that say that what they write proves their results, and look at something else. */
final class Misproving {

    private Misproving() {}

    /** Looks for the file of the item. */
    public static final class ByFile extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public boolean writesProof() {
                    return true;
                }
            };
        }
    }

    /** Looks at a part of the result that it does not write. */
    public static final class ByUnwrittenPart extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new CheckedSquares(new SquaresBatch(setting));
        }
    }

    /** A square, and whether it was checked where it was computed. */
    private record CheckedSquare(long value, boolean checked) {}

    private record CheckedSquares(SquaresBatch squares) implements Batch<CheckedSquare> {

        @Override
        public int size() {
            return squares.size();
        }

        @Override
        public void reset() throws IOException {
            squares.reset();
        }

        @Override
        public CheckedSquare execute(int item) throws Exception {
            return new CheckedSquare(squares.execute(item), true);
        }

        @Override
        public void write(CheckedSquare result, DataOutput out) throws IOException {
            out.writeLong(result.value);
        }

        @Override
        public CheckedSquare read(DataInput in) throws IOException {
            return new CheckedSquare(in.readLong(), true);
        }

        @Override
        public void verify(int item, CheckedSquare result) throws WrongResultException {
            if (!result.checked || result.value != SquaresBatch.square(item)) {
                throw new WrongResultException("%s is not the square of %d".formatted(result, item));
            }
        }

        @Override
        public boolean writesProof() {
            return true;
        }

        @Override
        public void cancel() {
            squares.cancel();
        }

        @Override
        public void describe(int item, DataOutput out) throws IOException {
            squares.describe(item, out);
        }

        @Override
        public void close() throws IOException {
            squares.close();
        }
    }
}
