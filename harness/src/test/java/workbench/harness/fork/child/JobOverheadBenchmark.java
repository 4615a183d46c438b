package workbench.harness.fork.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import workbench.strategy.BatchJob;
import workbench.strategy.Job;
import workbench.strategy.Session;
import workbench.workload.Batch;

/**
 * What the harness adds to an item and to a job: items that do nothing, called directly and through a {@link BatchJob}, and
 * jobs that do nothing, through the timed region; measured alternately, in one JVM. Prints the median of the
 * differences.
 */
@EnabledIfSystemProperty(named = "benchmark", matches = "true")
class JobOverheadBenchmark {

    private static final int ITEMS = 100_000;
    private static final int TIMES = 401;

    private static final class NoOp implements Batch<Integer> {

        private static final Integer RESULT = 1;

        @Override
        public int size() {
            return ITEMS;
        }

        @Override
        public Integer execute(int item) {
            return RESULT;
        }

        @Override
        public void write(Integer result, DataOutput out) {}

        @Override
        public Integer read(DataInput in) {
            return RESULT;
        }

        @Override
        public void verify(int item, Integer result) {}

        @Override
        public void cancel() {}

        @Override
        public void close() {}
    }

    private static final class Nothing implements Session {

        @Override
        public void run(Job job) {}

        @Override
        public void close() {}
    }

    @Test
    void ofAnItem() throws Exception {
        var batch = new NoOp();
        var results = new Integer[ITEMS];
        var direct = new double[TIMES];
        var through = new double[TIMES];
        for (var i = -TIMES; i < TIMES; i++) { // the first half warms up
            var job = BatchJob.of(batch);
            var started = System.nanoTime();
            for (var item = 0; item < ITEMS; item++) {
                results[item] = batch.execute(item);
            }
            var between = System.nanoTime();
            for (var item = 0; item < ITEMS; item++) {
                job.perform(item);
            }
            var ended = System.nanoTime();
            if (i >= 0) {
                direct[i] = (between - started) / (double) ITEMS;
                through[i] = (ended - between) / (double) ITEMS;
            }
        }
        print("an item called directly", direct);
        print("an item through its job", through);
    }

    @Test
    void ofAJob() throws Exception {
        var session = new Nothing();
        var job = BatchJob.of(new NoOp());
        var nanos = new double[TIMES];
        for (var i = -10_000; i < TIMES; i++) {
            var took = SessionMeasurement.time(session, job);
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        print("the timed region around nothing", nanos);
    }

    private static void print(String what, double[] nanos) {
        var sorted = DoubleStream.of(nanos).sorted().toArray();
        System.out.printf(
                "%s: median %.2f ns, quartiles %.2f and %.2f ns, %d times%n",
                what,
                sorted[TIMES / 2],
                sorted[TIMES / 4],
                sorted[3 * TIMES / 4],
                Arrays.stream(nanos).count());
    }
}
