package workbench.strategy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
 * @param <R> the result of an item
 */
public final class BatchJob<R> implements Job {

    private final Batch<R> batch;
    private final AtomicReferenceArray<@Nullable R> results;
    private final AtomicReference<@Nullable RuntimeException> reason = new AtomicReference<>();

    private BatchJob(Batch<R> batch) {
        this.batch = batch;
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
        return new BatchJob<>(batch);
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

    private void admit(int item) {
        Objects.checkIndex(item, size());
        if (stopped()) {
            throw new JobStoppedException();
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
        keep(item, batch.read(result));
    }

    private void keep(int item, R result) {
        if (results.getAndSet(item, result) != null) {
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
        return end(threw) ? threw : new JobStoppedException();
    }

    @Override
    public void fail(int item, Throwable cause) {
        end(new ItemFailedException(item, FailureMode.THREW, cause));
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
        try {
            batch.cancel();
        } catch (RuntimeException e) { // must not hide the reason
            why.addSuppressed(e);
        }
        return true;
    }

    @Override
    public boolean stopped() {
        return reason.get() != null;
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
     * Proves that every item was performed and has the right result. Called once the job has ended, outside the timed region.
     *
     * @return the digest of all results in the order of the items: SHA-256 in hexadecimal
     * @throws ItemFailedException the first item that was lost or has a wrong result, or the failure of the job
     * @throws IOException if a result cannot be checked
     */
    public String verify() throws IOException {
        check();
        var digest = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            for (var item = 0; item < size(); item++) {
                var result = results.get(item);
                if (result == null) {
                    throw new ItemFailedException(item, FailureMode.LOST);
                }
                verify(item, result);
                batch.write(result, out);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void verify(int item, R result) throws IOException {
        try {
            batch.verify(item, result);
        } catch (WrongResultException e) {
            throw new ItemFailedException(item, FailureMode.WRONG, e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
