package workbench.strategy.benchmark;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import workbench.strategy.BatchJob;
import workbench.strategy.Session;

/** A job of items that do nothing, at width 2: by the strategy, and by hand. Both perform the items of the same job. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway.Init") // JMH sets the fields up
public class Overhead {

    static final int ITEMS = 10_000;
    private static final int WIDTH = 2;

    /** The mechanism, by the name of its constant. */
    @Param
    Mechanism mechanism;

    /** Whether the loop is written by hand. */
    @Param({"false", "true"})
    boolean byHand;

    private Session session;
    private BatchJob<Integer> job;

    /** Opens the session. */
    @Setup
    public void open() throws Exception {
        session = byHand ? mechanism.byHand(WIDTH) : mechanism.strategy(WIDTH, ITEMS);
        job = BatchJob.of(new Nothing(ITEMS));
    }

    /** A fresh job; that takes microseconds, the job milliseconds. */
    @Setup(Level.Invocation)
    public void next() throws Exception {
        job = job.next();
    }

    /** Performs it. */
    @Benchmark
    public void run() throws Exception {
        session.run(job);
    }

    /** Both have performed each item of the last job. */
    @TearDown
    public void close() throws Exception {
        job.verify();
        session.close();
    }
}
