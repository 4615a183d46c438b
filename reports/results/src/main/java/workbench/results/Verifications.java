package workbench.results;

import org.jspecify.annotations.Nullable;

/**
 * How the jobs of a fork were verified.
 *
 * @param inFull how many item by item
 * @param byDigest how many by a digest equal to that of a job that was verified in full
 * @param items how many items each of them has; null in older journals
 */
public record Verifications(
        int inFull, int byDigest, @Nullable Integer items) {

    public Verifications {
        if (inFull < 1 || byDigest < 0) {
            throw new IllegalArgumentException("%d jobs verified in full and %d by digest".formatted(inFull, byDigest));
        }
        if (items != null && items < 0) {
            throw new IllegalArgumentException("jobs of %d items".formatted(items));
        }
    }
}
