package workbench.harness.fork.child;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import workbench.results.Verifications;
import workbench.strategy.BatchJob;
import workbench.workload.Batch;
import workbench.workload.WrongResultException;

/**
 * Verifies the jobs of one session, whose results all have the same digest. Not thread-safe.
 *
 * @param <R> the result of an item
 */
final class Verification<R> {

    private final boolean proof;
    private final int items;
    private @Nullable String digest;
    private int inFull;
    private int byDigest;

    Verification(Batch<R> batch) {
        this.proof = batch.writesProof();
        this.items = batch.size();
    }

    /**
     * Verifies a job item by item.
     *
     * @throws WrongResultException if its results are right, but not those of the jobs before
     * @throws workbench.strategy.ItemFailedException if an item failed, or has a wrong result
     */
    void inFull(BatchJob<R> job) throws IOException, WrongResultException {
        var found = job.verify();
        if (digest != null && !digest.equals(found)) {
            throw new WrongResultException("the results of a job differ from those of an earlier one");
        }
        digest = found;
        inFull++;
    }

    /** Verifies a job by its digest; in full if the digest proves nothing or was not seen before. */
    void byDigest(BatchJob<R> job) throws IOException, WrongResultException {
        if (proof && job.digest().equals(digest)) {
            byDigest++;
        } else {
            inFull(job);
        }
    }

    /** The digest of every job so far; null before the first. */
    @Nullable String digest() {
        return digest;
    }

    /** How many jobs were verified in which way. */
    Verifications counts() {
        return new Verifications(inFull, byDigest, items);
    }
}
