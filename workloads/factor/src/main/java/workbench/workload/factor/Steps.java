package workbench.workload.factor;

import java.util.Arrays;

/**
 * The remainders that an algorithm takes for a range of numbers, counted without taking them.
 *
 * @param total the remainders for all numbers
 * @param largest those for the number that takes the most
 */
record Steps(long total, long largest) {

    /** How many numbers are processed together; bounds the memory. */
    private static final int BLOCK = 1 << 16;

    /** Counts for the numbers {@code first} to {@code last}. */
    static Steps of(Algorithm algorithm, long first, long last) {
        var sum = new Steps(0, 0);
        for (var from = first; from <= last; from += BLOCK) {
            sum = sum.plus(block(algorithm, from, Math.min(last, from + BLOCK - 1)));
        }
        return sum;
    }

    private Steps plus(Steps other) {
        return new Steps(total + other.total, Math.max(largest, other.largest));
    }

    /**
     * Finds the factors of all numbers of a block at once, smallest first, as in a segmented sieve of Eratosthenes: each
     * divisor up to the square root of the last number is tried on its multiples alone.
     */
    private static Steps block(Algorithm algorithm, long first, long last) {
        var count = new Counting(algorithm, first, Math.toIntExact(last - first + 1));
        var root = Algorithm.squareRoot(last);
        for (var divisor = 2L; divisor <= root; divisor++) {
            for (var multiple = Math.ceilDiv(first, divisor) * divisor; multiple <= last; multiple += divisor) {
                count.divideOut(Math.toIntExact(multiple - first), divisor);
            }
        }
        return count.finish();
    }

    /** The numbers of a block, with the factors found so far divided out. */
    private static final class Counting {

        private final Algorithm algorithm;
        private final long[] left;
        private final long[] previous;
        private final long[] steps;

        Counting(Algorithm algorithm, long first, int count) {
            this.algorithm = algorithm;
            left = new long[count];
            previous = new long[count];
            steps = new long[count];
            Arrays.setAll(left, i -> first + i);
            Arrays.fill(previous, 2);
        }

        void divideOut(int i, long divisor) {
            while (left[i] % divisor == 0) {
                found(i, divisor);
            }
        }

        private void found(int i, long factor) {
            steps[i] += algorithm.steps(left[i], factor, previous[i]);
            previous[i] = factor;
            left[i] /= factor;
        }

        /** What is left of a number is 1 or its last and largest factor. */
        Steps finish() {
            for (var i = 0; i < left.length; i++) {
                if (left[i] > 1) {
                    found(i, left[i]);
                }
            }
            return new Steps(
                    Arrays.stream(steps).sum(), Arrays.stream(steps).max().orElse(0));
        }
    }
}
