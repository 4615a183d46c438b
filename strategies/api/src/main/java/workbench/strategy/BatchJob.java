package workbench.strategy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import workbench.strategy.ItemFailedException.FailureMode;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/**
 * One job over a batch that is open in this process: keeps the results, detects lost and doubled items, and verifies
 * the results when the job has ended.
 *
 * <p>A job ends early for one reason, whichever comes first: a failed item or {@link #stop}. The thread that reports it
 * cancels the batch, once; later failures count as effects of that cancellation.
 *
 * <p>A job that has not ended early is sealed when {@link Session#run} has returned. From then on its results cannot
 * change, and whatever comes is late, which fails this job and those {@linkplain #next() after it}.
 *
 * @param <R> the result of an item
 */
public final class BatchJob<R> implements Job {

    /** How long an item that is missing may take to show itself, so that it is called late and not lost. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final Batch<R> batch;
    private final LateItems late;
    private final AtomicReferenceArray<@Nullable R> results;
    private final AtomicReference<@Nullable RuntimeException> reason = new AtomicReference<>();

    /** The reason why a sealed job takes nothing any more. */
    private final JobStoppedException sealed = new JobStoppedException();

    /** What was there when the job was sealed: a late result cannot get in here. */
    private final List<@Nullable R> kept = new ArrayList<>();

    private BatchJob(Batch<R> batch, LateItems late) {
        this.batch = batch;
        this.late = late;
        this.results = new AtomicReferenceArray<>(batch.size());
    }

    /**
     * Creates a fresh job and resets the batch, on which no other job may be running.
     *
     * @param <R> the result of an item
     * @param batch an open batch
     * @return the job
     * @throws IOException if the batch cannot be reset
     */
    public static <R> BatchJob<R> of(Batch<R> batch) throws IOException {
        batch.reset();
        return new BatchJob<>(batch, new LateItems());
    }

    /**
     * A fresh job over the same batch, to follow this one. It fails, too, if an item of this job or of one before it
     * comes late.
     *
     * @return the job
     * @throws IOException if the batch cannot be reset
     */
    public BatchJob<R> next() throws IOException {
        batch.reset();
        return new BatchJob<>(batch, late);
    }

    @Override
    public int size() {
        return results.length();
    }

    @Override
    public void perform(int item) {
        admit(item);
        keep(item, execute(item));
    }

    @Override
    public boolean attempt(int item) {
        var performed = Job.super.attempt(item);
        if (!performed && isSealed()) {
            late(item);
        }
        return performed;
    }

    private void admit(int item) {
        Objects.checkIndex(item, size());
        var why = reason.get();
        if (why != null) {
            throw why == sealed ? late(item) : new JobStoppedException();
        }
    }

    private R execute(int item) {
        try {
            return Objects.requireNonNull(batch.execute(item), "its result is null");
        } catch (Throwable cause) { // an Error fails the item too, and must not end a worker unnoticed
            if (cause instanceof InterruptedException) {
                Thread.currentThread().interrupt(); // the strategy knows whose interrupt it was
            }
            throw failed(item, cause);
        }
    }

    @Override
    public void deliver(int item, String worker, long started, long ended, DataInput result) throws IOException {
        admit(item);
        if (ended < started) {
            throw new IllegalArgumentException(
                    "%s delivers item %d with its end at %d ns and its start at %d ns; accepted: an end that is not before the start"
                            .formatted(worker, item, ended, started));
        }
        keep(item, Objects.requireNonNull(batch.read(result), "a result is read as null"));
    }

    private void keep(int item, R result) {
        var before = results.getAndSet(item, result);
        // Looked at only now: a result that came in just before the seal did so while run was returning.
        if (isSealed()) {
            throw late(item);
        }
        if (before != null) {
            var doubled = new ItemFailedException(item, FailureMode.DOUBLED);
            end(doubled);
            throw doubled;
        }
    }

    /**
     * What to throw for an item that ended with an exception; an exception that stopping the job caused is not a
     * failure.
     */
    private RuntimeException failed(int item, Throwable cause) {
        var threw = new ItemFailedException(item, FailureMode.THREW, cause);
        if (end(threw)) {
            return threw;
        }
        return isSealed() ? late(item) : new JobStoppedException();
    }

    @Override
    public void fail(int item, Throwable cause) {
        if (!end(new ItemFailedException(item, FailureMode.THREW, cause)) && isSealed()) {
            late(item);
        }
    }

    private ItemFailedException late(int item) {
        var came = new ItemFailedException(item, FailureMode.LATE);
        late.note(came);
        return came;
    }

    @Override
    public void stop() {
        end(new JobStoppedException());
    }

    /** Ends the job early, unless it has already ended early. */
    private boolean end(RuntimeException why) {
        if (!reason.compareAndSet(null, why)) {
            return false;
        }
        cancel(why);
        return true;
    }

    private void cancel(RuntimeException why) {
        try {
            batch.cancel();
        } catch (RuntimeException e) { // must not hide the reason
            why.addSuppressed(e);
        }
    }

    @Override
    public boolean stopped() {
        return reason.get() != null;
    }

    /**
     * Ends the job: what is not there now is missing, and what comes later is late. To be called as soon as {@link
     * Session#run} has returned; has no effect the second time, or where the job ended early.
     */
    public void seal() {
        if (reason.compareAndSet(null, sealed)) {
            for (var item = 0; item < size(); item++) {
                kept.add(results.get(item));
            }
        }
    }

    private boolean isSealed() {
        return reason.get() == sealed;
    }

    @Override
    public void check() {
        var why = reason.get();
        if (why != null) {
            throw why;
        }
    }

    @Override
    public void describe(int item, DataOutput out) throws IOException {
        batch.describe(item, out);
    }

    /**
     * Seals the job and proves that every item was performed and has the right result. Called outside the timed region.
     *
     * @return the digest of all results in the order of the items: SHA-256 in hexadecimal
     * @throws ItemFailedException the first item that was lost, came late or has a wrong result, or the failure of the
     *     job
     * @throws IOException if a result cannot be checked
     */
    public String verify() throws IOException {
        return verify(MOMENT);
    }

    /**
     * Does so.
     *
     * @param moment how long to wait for an item that is missing, to tell one that is late from one that is lost
     */
    String verify(Duration moment) throws IOException {
        return digest(this::verify, moment);
    }

    /**
     * Seals the job and proves that every item was performed, but not that its result is right. Called outside the timed
     * region.
     *
     * @return the digest that {@link #verify()} would give
     * @throws ItemFailedException the first item that was lost or came late, or the failure of the job
     * @throws IOException if a result cannot be written
     */
    public String digest() throws IOException {
        return digest((_, _) -> {}, MOMENT);
    }

    /**
     * The checksum of each result, so that those of two versions of a workload can be compared item by item. To be called after {@link
     * #verify} or {@link #digest}.
     *
     * @return CRC-32C of each result as it is written, in the order of the items
     * @throws IOException if a result cannot be written
     */
    public int[] checksums() throws IOException {
        var sums = new int[size()];
        for (var item = 0; item < sums.length; item++) {
            sums[item] =
                    ResultChecksum.of(batch, Objects.requireNonNull(kept.get(item), "a verified job has all results"));
        }
        return sums;
    }

    /** What to do with each result before it is digested. */
    @FunctionalInterface
    private interface Inspection<R> {

        void of(int item, R result) throws IOException;
    }

    private String digest(Inspection<R> inspection, Duration moment) throws IOException {
        seal();
        if (!isSealed()) {
            check();
        }
        late.check();
        var digest = new ResultDigest();
        for (var item = 0; item < size(); item++) {
            var result = kept.get(item);
            if (result == null) {
                throw missing(item, moment);
            }
            inspection.of(item, result);
            batch.write(result, digest.out());
        }
        late.check();
        return digest.sha256();
    }

    /** Cancels what still runs, so that it shows itself. */
    private ItemFailedException missing(int item, Duration moment) {
        var lost = new ItemFailedException(item, FailureMode.LOST);
        cancel(lost);
        return late.await(moment).orElse(lost);
    }

    /**
     * Throws if an item of this job, or of one before it, has come late.
     *
     * @throws ItemFailedException the first that did
     */
    public void requireNothingLate() {
        late.check();
    }

    private void verify(int item, R result) throws IOException {
        try {
            batch.verify(item, result);
        } catch (WrongResultException e) {
            throw new ItemFailedException(item, FailureMode.WRONG, e);
        }
    }
}
