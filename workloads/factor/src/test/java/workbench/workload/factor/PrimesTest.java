package workbench.workload.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The primality test")
class PrimesTest {

    /** Beyond the first limit below which fewer bases are tried. */
    private static final int SIEVED = 1_500_000;

    @Test
    @DisplayName("agrees with the sieve of Eratosthenes")
    void sieve() {
        var composite = new BitSet(SIEVED);
        composite.set(0, 2);
        for (var prime = 2; prime < SIEVED; prime = composite.nextClearBit(prime + 1)) {
            for (var multiple = 2L * prime; multiple < SIEVED; multiple += prime) {
                composite.set((int) multiple);
            }
        }
        var found = new BitSet(SIEVED);
        IntStream.range(0, SIEVED).filter(number -> !Primes.isPrime(number)).forEach(found::set);
        assertThat(found).isEqualTo(composite);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                Long.MIN_VALUE,
                -7,
                1681,
                1_373_653,
                25_326_001,
                3_215_031_751L,
                2_152_302_898_747L,
                3_474_749_660_383L,
                341_550_071_728_321L,
                3_825_123_056_546_413_051L,
                3_037_000_493L * 3_037_000_453L
            })
    @DisplayName("is not fooled by strong pseudoprimes")
    void pseudoprimes(long number) {
        assertThat(Primes.isPrime(number)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {3_037_000_493L, 3_215_031_749L, 999_999_999_989L, 9_223_372_036_854_775_783L})
    @DisplayName("knows large primes")
    void largePrimes(long number) {
        assertThat(Primes.isPrime(number)).isTrue();
    }

    @Test
    @DisplayName("agrees with BigInteger on large odd numbers")
    void large() {
        var random = new Random(42);
        for (var i = 0; i < 2_000; i++) {
            var number = random.nextLong() >>> (1 + random.nextInt(32)) | 1;
            assertThat(Primes.isPrime(number))
                    .as("%d is prime", number)
                    .isEqualTo(BigInteger.valueOf(number).isProbablePrime(100));
        }
    }
}
