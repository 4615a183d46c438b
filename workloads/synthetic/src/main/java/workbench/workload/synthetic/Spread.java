package workbench.workload.synthetic;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** How the sizes of items are spread around their mean. */
sealed interface Spread {

    /**
     * The sizes of items, ascending; their mean is 1.
     *
     * @param count how many items there are
     * @param random what sizes are drawn from
     */
    double[] sizes(int count, Random random);

    /** All alike. */
    record Fixed() implements Spread {

        @Override
        public double[] sizes(int count, Random random) {
            return IntStream.range(0, count).mapToDouble(_ -> 1).toArray();
        }
    }

    /**
     * Drawn so that their logarithms are normal.
     *
     * @param sigma the standard deviation of the logarithms
     */
    record LogNormal(double sigma) implements Spread {

        @Override
        public double[] sizes(int count, Random random) {
            return ofMeanOne(IntStream.range(0, count)
                    .mapToDouble(_ -> StrictMath.exp(sigma * random.nextGaussian()))
                    .sorted()
                    .toArray());
        }
    }

    /**
     * A few items, at least one, are longer than the others.
     *
     * @param oneIn one in so many is heavy
     * @param times how many times as long as a light item that is
     */
    record OneHeavy(int oneIn, double times) implements Spread {

        @Override
        public double[] sizes(int count, Random random) {
            var heavy = Math.max(1, count / oneIn);
            return ofMeanOne(IntStream.range(0, count)
                    .mapToDouble(item -> item < count - heavy ? 1 : times)
                    .toArray());
        }
    }

    private static double[] ofMeanOne(double[] sizes) {
        var mean = Arrays.stream(sizes).average().orElse(1);
        return Arrays.stream(sizes).map(size -> size / mean).toArray();
    }
}
