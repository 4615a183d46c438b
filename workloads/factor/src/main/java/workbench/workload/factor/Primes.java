package workbench.workload.factor;

import java.math.BigInteger;

/** Whether a number is prime. */
final class Primes {

    /** The first twelve primes. */
    private static final int[] BASES = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37};

    /** A number below the square of the thirteenth prime which the first twelve do not divide is prime. */
    private static final long TRIAL = 41 * 41;

    /** No composite below this is a strong pseudoprime to the bases 2 and 3 (Pomerance, Selfridge, Wagstaff 1980). */
    private static final long TWO_BASES = 1_373_653;

    /** No composite below this is a strong pseudoprime to the bases 2, 3, 5 and 7 (same source). */
    private static final long FOUR_BASES = 3_215_031_751L;

    /** Below this the product of two remainders fits into 63 bits. */
    private static final long SMALL = 3_037_000_500L;

    private Primes() {}

    /**
     * Whether a number is prime: the test of Miller and Rabin with fixed bases, which is a proof. To the first twelve primes
     * as bases no composite below 3.18·10<sup>23</sup> is a strong pseudoprime (Sorenson and Webster, <i>Strong Pseudoprimes
     * to Twelve Prime Bases</i>, Mathematics of Computation 86, 2017).
     */
    static boolean isPrime(long number) {
        if (number < 2) {
            return false;
        }
        for (var prime : BASES) {
            if (number % prime == 0) {
                return number == prime;
            }
        }
        if (number < TRIAL) {
            return true;
        }
        var bases = number < TWO_BASES ? 2 : number < FOUR_BASES ? 4 : BASES.length;
        for (var i = 0; i < bases; i++) {
            if (!isStrongProbablePrime(number, BASES[i])) {
                return false;
            }
        }
        return true;
    }

    /** Whether an odd number passes one round of the test: of base^d and its squarings, the first is 1 or one is −1. */
    private static boolean isStrongProbablePrime(long number, int base) {
        var twos = Long.numberOfTrailingZeros(number - 1);
        var power = power(base, (number - 1) >> twos, number);
        if (power == 1) {
            return true;
        }
        for (var i = 0; i < twos; i++) {
            if (power == number - 1) {
                return true;
            }
            power = power(power, 2, number);
        }
        return false;
    }

    private static long power(long base, long exponent, long modulus) {
        if (modulus >= SMALL) {
            return BigInteger.valueOf(base)
                    .modPow(BigInteger.valueOf(exponent), BigInteger.valueOf(modulus))
                    .longValueExact();
        }
        var result = 1L;
        var square = base % modulus;
        for (var bits = exponent; bits > 0; bits >>= 1) {
            if ((bits & 1) == 1) {
                result = result * square % modulus;
            }
            square = square * square % modulus;
        }
        return result;
    }
}
