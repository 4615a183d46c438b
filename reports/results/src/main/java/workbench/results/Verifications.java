package workbench.results;

/**
 * How the jobs of a fork were verified.
 *
 * @param inFull how many item by item
 * @param byDigest how many by a digest equal to that of a job that was verified in full
 */
public record Verifications(int inFull, int byDigest) {

    public Verifications {
        if (inFull < 1 || byDigest < 0) {
            throw new IllegalArgumentException("%d jobs verified in full and %d by digest".formatted(inFull, byDigest));
        }
    }
}
