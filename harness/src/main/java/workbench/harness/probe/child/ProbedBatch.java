package workbench.harness.probe.child;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/**
 * Some items of a batch in some order, for one job. It remembers each result, whether or not the job has one in the end.
 *
 * @param <R> the result of an item
 */
final class ProbedBatch<R> implements Batch<R> {

    private final Batch<R> batch;
    private final JobPlan plan;
    private final ItemsInFlight flights;
    private final ClassLoader loader;
    private final Thread caller = Thread.currentThread();
    private final Queue<KeptResult<R>> kept = new ConcurrentLinkedQueue<>();

    /**
     * A batch of the items of a job, which the calling thread will run.
     *
     * @param loader the loader of own code
     */
    ProbedBatch(Batch<R> batch, JobPlan plan, ItemsInFlight flights, ClassLoader loader) {
        this.batch = batch;
        this.plan = plan;
        this.flights = flights;
        this.loader = loader;
    }

    @Override
    public int size() {
        return plan.items().size();
    }

    /** The item at a position. */
    int item(int position) {
        return plan.items().get(position);
    }

    @Override
    public R execute(int position) throws Exception {
        var item = item(position);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        var flight = flights.begin(item);
        try {
            plan.pauses().begin(plan.manner() == JobPlan.Manner.TWICE ? item : Pauses.BEGIN);
            return position == plan.interrupted() ? interrupted(item) : kept(item);
        } finally {
            flights.end(flight);
            thread.setContextClassLoader(before);
        }
    }

    private R kept(int item) throws Exception {
        var result = batch.execute(item);
        kept.add(new KeptResult<>(item, result));
        return result;
    }

    /** Performs an item in an interrupted thread. What it gives counts if it hides the interrupt. */
    private R interrupted(int item) throws Exception {
        if (plan.stopped()) {
            caller.interrupt();
        }
        Thread.currentThread().interrupt();
        try {
            var result = batch.execute(item);
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedException();
            }
            kept.add(new KeptResult<>(item, result));
            return result;
        } finally {
            var _ = Thread.interrupted(); // it was for the item, not for whoever performs it
        }
    }

    /**
     * Verifies each result that an item has given.
     *
     * @throws WrongResultException the first that is wrong
     */
    void verify() throws WrongResultException {
        for (var one : kept) {
            one.verify(batch);
        }
    }

    @Override
    public void write(R result, DataOutput out) throws IOException {
        batch.write(result, out);
    }

    @Override
    public R read(DataInput in) throws IOException {
        return batch.read(in);
    }

    @Override
    public void verify(int position, R result) throws WrongResultException, IOException {
        batch.verify(item(position), result);
    }

    @Override
    public void reset() throws IOException {
        batch.reset();
    }

    @Override
    public void cancel() {
        batch.cancel();
    }

    @Override
    public void describe(int position, DataOutput out) throws IOException {
        batch.describe(item(position), out);
    }

    @Override
    public void close() {
        // Whoever opened the batch closes it.
    }
}
