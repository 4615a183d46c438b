package workbench.workload.testkit;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import workbench.plugin.Setting;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/** Workloads that each break a rule of results and their verification. */
final class Misjudging {

    private Misjudging() {}

    /** Computes one square wrongly. */
    public static final class WrongOnce extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public Long execute(int item) throws Exception {
                    return super.execute(item) + (item == 3 ? 1 : 0);
                }
            };
        }
    }

    /** Reads less than it wrote. */
    public static final class ReadsLess extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public void write(Long result, DataOutput out) throws IOException {
                    super.write(result, out);
                    out.writeByte(0);
                }
            };
        }
    }

    /** Mixes the time of opening into the results. */
    public static final class Nondeterministic extends Squares {

        @Override
        public Batch<?> open(Setting setting) {
            var offset = System.nanoTime();
            return new SquaresBatch(setting) {
                @Override
                public void write(Long result, DataOutput out) throws IOException {
                    out.writeLong(result + offset);
                }

                @Override
                public Long read(DataInput in) throws IOException {
                    return in.readLong() - offset;
                }
            };
        }
    }

    /** Mixes the process into the results. */
    public static final class ProcessBound extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            var offset = ProcessHandle.current().pid();
            return new SquaresBatch(setting) {
                @Override
                public void write(Long result, DataOutput out) throws IOException {
                    out.writeLong(result + offset);
                }

                @Override
                public Long read(DataInput in) throws IOException {
                    return in.readLong() - offset;
                }
            };
        }
    }

    /** Accepts any result as right. */
    public static final class AcceptsAny extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public void verify(int item, Long result) {}
            };
        }
    }

    /** Looks only at the low half of a result. */
    public static final class AcceptsCorrupted extends Squares {
        @Override
        public Batch<?> open(Setting setting) {
            return new SquaresBatch(setting) {
                @Override
                public void verify(int item, Long result) throws WrongResultException, IOException {
                    super.verify(item, result & 0xffff_ffffL);
                }
            };
        }
    }
}
