package workbench.workload.factor;

import java.util.Arrays;
import java.util.Locale;

/** A way to find the prime factors of a number by trial division. Its unit of work is the step: one remainder taken. */
enum Algorithm {

    /**
     * Tries 2, 3, … up to the number itself; on a hit, keeps the divisor and starts again at 2 with the quotient.
     *
     * <p>A deliberately plain algorithm, whose work varies a thousandfold from number to number.
     */
    ARTICLE {
        @Override
        long nextTrial(long factor) {
            return 2;
        }

        @Override
        long lastTrial(long number) {
            return number;
        }
    },

    /**
     * Continues from the divisor that was found, and only up to the square root, beyond which what is left must be
     * prime.
     */
    SQRT {
        @Override
        long nextTrial(long factor) {
            return factor;
        }

        @Override
        long lastTrial(long number) {
            return squareRoot(number);
        }
    };

    /** How many remainders are taken between two checks for cancellation: a few microseconds' worth. */
    private static final int STRIDE = 4096;

    /** Which divisor to try next after a factor was found. */
    abstract long nextTrial(long factor);

    /** The last divisor to try before a number is known to be prime. */
    abstract long lastTrial(long number);

    static Algorithm of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static String[] names() {
        return Arrays.stream(values())
                .map(algorithm -> algorithm.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    /**
     * The prime factors of a number, ascending; 1 has none.
     *
     * @throws java.util.concurrent.CancellationException soon after cancellation was requested
     */
    long[] factors(long number, Cancellation cancellation) {
        var factors = new long[Long.SIZE - Long.numberOfLeadingZeros(number)]; // a factor has more than one bit
        var count = 0;
        var left = number;
        for (var trial = 2L; left > 1; trial = nextTrial(factors[count - 1])) {
            factors[count] = firstDivisor(left, trial, lastTrial(left), cancellation);
            left /= factors[count++];
        }
        return Arrays.copyOf(factors, count);
    }

    /** The first divisor between two trial divisors, both included; the number itself if there is none. */
    private static long firstDivisor(long number, long first, long last, Cancellation cancellation) {
        for (var from = first; from <= last; from += STRIDE) {
            cancellation.check();
            var to = Math.min(last, from + STRIDE - 1);
            for (var trial = from; trial <= to; trial++) {
                if (number % trial == 0) {
                    return trial;
                }
            }
        }
        return number;
    }

    /**
     * The steps that {@link #factors} takes to find one factor, given the one before.
     *
     * @param left the number of which it is the smallest factor
     * @param factor the factor
     * @param previous the factor found before, 2 at the beginning
     */
    long steps(long left, long factor, long previous) {
        var first = nextTrial(previous);
        var last = lastTrial(left);
        return Math.max(0, Math.min(factor, last) - first + 1);
    }

    /** The largest number whose square is at most the one given, which is less than 2<sup>52</sup>. */
    static long squareRoot(long number) {
        var root = (long) Math.sqrt((double) number);
        return root * root > number ? root - 1 : root;
    }
}
