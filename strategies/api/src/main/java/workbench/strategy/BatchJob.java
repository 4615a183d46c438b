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
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import workbench.strategy.ItemFailedException.Kind;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/**
 * One job over a batch that is open in this process: keeps the results, notices lost and doubled items, and proves the
 * results when the job has ended.
 *
 * @param <R> the result of an item
 */
public final class BatchJob<R> implements Job {

    private final Batch<R> batch;
    private final AtomicReferenceArray<@Nullable R> results;
    private final AtomicReference<@Nullable ItemFailedException> failure = new AtomicReference<>();
    private volatile boolean stopped;

    private BatchJob(Batch<R> batch) {
        this.batch = batch;
        this.results = new AtomicReferenceArray<>(batch.size());
    }

    /**
     * A fresh job; resets the batch, of which no other job may be running.
     *
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
        if (stopped) {
            throw new JobStoppedException();
        }
        R result;
        try {
            result = batch.execute(item);
        } catch (Throwable cause) { // an Error fails the item too, and must not end a worker unseen
            throw failed(item, cause);
        }
        keep(item, result);
    }

    @Override
    public void deliver(int item, String worker, long started, long ended, DataInput result) throws IOException {
        if (stopped) {
            throw new JobStoppedException();
        }
        keep(item, batch.read(result));
    }

    private void keep(int item, R result) {
        if (results.getAndSet(item, result) != null) {
            var doubled = new ItemFailedException(item, Kind.DOUBLED);
            fail(doubled);
            throw doubled;
        }
    }

    /** What to throw for an item that ended with an exception: one that the stop of the job brought about is no failure. */
    private RuntimeException failed(int item, Throwable cause) {
        if (stopped) {
            return new JobStoppedException();
        }
        var threw = new ItemFailedException(item, Kind.THREW, cause);
        fail(threw);
        return threw;
    }

    @Override
    public void fail(int item, Throwable cause) {
        fail(new ItemFailedException(item, Kind.THREW, cause));
    }

    private void fail(ItemFailedException first) {
        failure.compareAndSet(null, first);
        stop();
    }

    @Override
    public void describe(int item, DataOutput out) throws IOException {
        batch.describe(item, out);
    }

    @Override
    public void stop() {
        stopped = true;
        batch.cancel();
    }

    @Override
    public boolean stopped() {
        return stopped;
    }

    @Override
    public void check() {
        var first = failure.get();
        if (first != null) {
            throw first;
        }
        if (stopped) {
            throw new JobStoppedException();
        }
    }

    /**
     * Proves that every item was performed and has the right result. To be called once the job has ended, outside any clock.
     *
     * @return the digest of all results in the order of the items: SHA-256 in hexadecimal
     * @throws ItemFailedException the first item that was lost or has a wrong result, or the failure of the job
     * @throws IOException if a result cannot be looked at
     */
    public String verify() throws IOException {
        check();
        var digest = sha256();
        try (var out = new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), digest))) {
            for (var item = 0; item < size(); item++) {
                var result = results.get(item);
                if (result == null) {
                    throw new ItemFailedException(item, Kind.LOST);
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
            throw new ItemFailedException(item, Kind.WRONG, e);
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
