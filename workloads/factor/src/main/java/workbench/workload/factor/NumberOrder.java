package workbench.workload.factor;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;

/** The order in which the numbers come. */
enum NumberOrder {
    ASCENDING,
    DESCENDING,
    SHUFFLED;

    static NumberOrder of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    static String[] names() {
        return Arrays.stream(values())
                .map(order -> order.name().toLowerCase(Locale.ROOT))
                .toArray(String[]::new);
    }

    /** The numbers {@code from} to {@code from + count - 1} in this order; the seed is for the shuffled one. */
    long[] numbers(long from, int count, long seed) {
        return switch (this) {
            case ASCENDING -> LongStream.range(from, from + count).toArray();
            case DESCENDING ->
                LongStream.range(0, count).map(i -> from + count - 1 - i).toArray();
            case SHUFFLED -> shuffled(LongStream.range(from, from + count).toArray(), new Random(seed));
        };
    }

    /** The shuffle of Fisher and Yates, with a generator whose sequence is specified, so that all processes agree. */
    private static long[] shuffled(long[] numbers, Random random) {
        for (var i = numbers.length - 1; i > 0; i--) {
            var j = random.nextInt(i + 1);
            var number = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = number;
        }
        return numbers;
    }
}
