package workbench.workload.query.data;

import java.util.stream.LongStream;

/**
 * The rows that the queries read: keys from 1 on, and an amount for each that follows from its key and the seed. The database
 * computes the same amounts with {@link #AMOUNT} when it is filled.
 *
 * @param rows how many there are
 * @param shift what the seed adds to each amount, from 0 to {@code PRIME - 1}
 */
public record SeededTable(int rows, long shift) {

    private static final long FACTOR = 2_654_435_761L;

    private static final long PRIME = 1_000_000_007;

    /** The amount in SQL, of the key {@code id} and a parameter for the shift. */
    public static final String AMOUNT = "mod(id * %d + ?, %d)".formatted(FACTOR, PRIME);

    /** The rows of a seed. */
    public static SeededTable of(int rows, long seed) {
        return new SeededTable(rows, Math.floorMod(seed, PRIME));
    }

    /** The amount in a row. */
    public long amount(long id) {
        return (id * FACTOR + shift) % PRIME;
    }

    /** The sum of the amounts of rows that follow each other. */
    public long sum(long first, int count) {
        return LongStream.range(first, first + count).map(this::amount).sum();
    }
}
